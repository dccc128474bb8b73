import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { settingOf } from "@/lib/domain/graph/board-index";

const MULTI_PRIMARY = "multi-primary";

function takesWritesToo(one: Part, other: Part): boolean {
  const back = one.out.some((line) => line.purpose === "replicate" && line.to === other.id);
  return back || [one, other].some((part) => settingOf(part, "multiRegion") === MULTI_PRIMARY);
}

/** The stores whose data a part is sent as a copy: of the same family, and not leaders together with it. */
export function leadersOf(index: BoardIndex, part: Part): readonly Part[] {
  if (!part.facts.has("stores")) return [];
  return part.in.flatMap((line) => {
    const from = line.purpose === "replicate" ? index.part(line.from) : undefined;
    const copies =
      from !== undefined &&
      from !== part &&
      from.facts.has("stores") &&
      from.kind?.family === part.kind?.family;
    return copies && !takesWritesToo(part, from) ? [from] : [];
  });
}

/** Whether a store follows another: its role says so, or copies are sent to it and nobody called it a primary. */
export function isFollower(index: BoardIndex, part: Part): boolean {
  if (!part.facts.has("stores")) return false;
  if (settingOf(part, "role") === "replica") return true;
  return part.component.settings["role"] !== "primary" && leadersOf(index, part).length > 0;
}
