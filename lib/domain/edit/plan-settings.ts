import type { Scalar, Settings } from "@/lib/domain/board/scalars";
import { RESOURCES, type Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import { nearestNames } from "@/lib/domain/edit/plan-names";
import { refuse } from "@/lib/domain/edit/plan-refusal";

const CAPACITY = "capacity/";
type Refused = { ok: false; error: Refusal };

/** What a setting accepts, in words; undefined when it accepts this value. */
function unmet(setting: Setting, value: Scalar): string | undefined {
  switch (setting.type) {
    case "choice":
      if (setting.options.some((option) => option.value === value)) return undefined;
      return `one of ${setting.options.map((option) => option.value).join(", ")}`;
    case "number": {
      const fits = typeof value === "number" && value >= setting.min && value <= setting.max;
      return fits
        ? undefined
        : `a number from ${String(setting.min)} to ${String(setting.max)} (${setting.unit})`;
    }
    case "switch":
      return typeof value === "boolean" ? undefined : "true or false";
    case "text":
      if (typeof value === "string" && value.length <= setting.maxLength) return undefined;
      return `text of at most ${String(setting.maxLength)} characters`;
  }
}

function refuseCapacity(key: string, value: Scalar): Refused | undefined {
  const resource = key.slice(CAPACITY.length);
  if (!(RESOURCES as readonly string[]).includes(resource)) {
    return refuse(
      "bad-setting",
      `No component runs out of "${resource}".`,
      `Use one of ${RESOURCES.join(", ")}.`,
    );
  }
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return undefined;
  return refuse("bad-setting", `"${String(value)}" is no capacity.`, "Give a number above 0.");
}

function refuseSetting(kind: Kind, key: string, value: Scalar): Refused | undefined {
  if (key.startsWith(CAPACITY)) return refuseCapacity(key, value);
  const setting = kind.settings.find((known) => known.key === key);
  if (!setting) {
    const names = kind.settings.map((known) => known.key);
    const suggestion = names.length > 0 ? `It has ${nearestNames(key, names, 8)}.` : "It has none.";
    return refuse("bad-setting", `${kind.name} has no setting "${key}".`, suggestion);
  }
  const expected = unmet(setting, value);
  return expected === undefined
    ? undefined
    : refuse(
        "bad-setting",
        `${setting.label} cannot be "${String(value).slice(0, 60)}".`,
        `Give ${expected}.`,
      );
}

/** Refuses the first setting that the kind does not have, or whose value it does not accept. */
export function refuseSettings(kind: Kind, settings: Settings): Refused | undefined {
  for (const [key, value] of Object.entries(settings)) {
    const refused = refuseSetting(kind, key, value);
    if (refused) return refused;
  }
  return undefined;
}

/** Those of these settings that the kind has too, with values that it accepts. Capacities belong to the old kind. */
export function settingsThatFit(kind: Kind, settings: Settings): Settings {
  const fitting = Object.entries(settings).filter(([key, value]) => {
    const setting = kind.settings.find((known) => known.key === key);
    return setting !== undefined && unmet(setting, value) === undefined;
  });
  return Object.fromEntries(fitting);
}
