import type { Scalar } from "@/lib/domain/board/scalars";
import { settingOf, type Part } from "@/lib/domain/graph/board-index";

/** Whether a value says something: not absent, empty, switched off or `none`. */
export function isGiven(value: Scalar | undefined): value is Scalar {
  return (
    value !== undefined &&
    value !== false &&
    value !== "none" &&
    !(typeof value === "string" && value.trim() === "")
  );
}

/** Whether a part has this setting at a value that says something; the kind's default counts. */
export function hasSetting(part: Part, key: string): boolean {
  return isGiven(settingOf(part, key));
}

/** Whether this setting can be given on this part at all. */
export function offersSetting(part: Part, key: string): boolean {
  return part.kind?.settings.some((setting) => setting.key === key) ?? false;
}
