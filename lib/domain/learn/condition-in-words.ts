import { FACT_CLAUSES } from "@/lib/domain/catalogue/fact-clauses";
import { CONNECTION_SETTINGS } from "@/lib/domain/board/connection-settings";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { CONCERN_WORDS } from "@/lib/domain/knowledge/concern-words";
import type {
  ComponentSelector,
  Condition,
  ConnectionSelector,
} from "@/lib/domain/knowledge/selector-schema";

type Match = NonNullable<ComponentSelector["settings"]>[string];
type SettingWords = { label: string; options?: readonly { value: string; label: string }[] };

const TARGET_WORDS = {
  availability: "an availability",
  p99LatencyMs: "how fast 99 of 100 answers come",
  rpoSeconds: "how much may be lost",
  rtoMinutes: "how many minutes it may be gone",
} as const;

/** "a, b or c". */
export function eitherOf(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function matchInWords(match: Match, setting: SettingWords | undefined): string {
  const label = (value: string | number): string =>
    setting?.options?.find((option) => option.value === value)?.label ?? String(value);
  if (match === "set") return "given";
  if (match === "unset") return "left open";
  if (typeof match === "boolean") return match ? "on" : "off";
  if (Array.isArray(match)) return `at ${eitherOf(match.map(label))}`;
  if (typeof match !== "object") return `at ${label(match)}`;
  if (match.min !== undefined && match.max !== undefined)
    return `from ${String(match.min)} to ${String(match.max)}`;
  return match.min !== undefined ? `at ${String(match.min)} or more` : `at ${String(match.max ?? 0)} or less`;
}

function settingsInWords(
  settings: ComponentSelector["settings"],
  wordsOf: (key: string) => SettingWords | undefined,
): string {
  const said = Object.entries(settings ?? {}).map(([key, match]) => {
    const words = wordsOf(key);
    return `“${words?.label ?? key}” ${matchInWords(match, words)}`;
  });
  return said.length === 0 ? "" : ` with ${said.join(" and ")}`;
}

/** How many names a sentence lists before it says "or another of its sort". */
const NAMES = 4;

function subjectInWords({ kinds, families }: ComponentSelector, catalogue: Catalogue): string {
  const named = kinds?.map((id) => catalogue.kinds[id]?.name ?? id);
  if (named) return eitherOf(named.length > NAMES ? [...named.slice(0, 2), "another of its sort"] : named);
  const built = families?.map((family) => `${family} store`);
  return built ? `a ${eitherOf(built)}` : "a part";
}

/** Components that a selector means: "a part that holds data", "Load balancer with “Algorithm” at Round robin". */
export function componentsInWords(selector: ComponentSelector, catalogue: Catalogue): string {
  const can = selector.facts?.map((fact) => FACT_CLAUSES[fact]) ?? [];
  const cannot = selector.notFacts?.map((fact) => FACT_CLAUSES[fact]) ?? [];
  const settings = settingsInWords(selector.settings, (key) =>
    Object.values(catalogue.kinds)
      .flatMap((kind) => kind.settings)
      .find((setting) => setting.key === key),
  );
  return [
    subjectInWords(selector, catalogue),
    ...(can.length > 0 ? [` that ${can.join(" and ")}`] : []),
    settings,
    ...(cannot.length > 0 ? [` (not one that ${eitherOf(cannot)})`] : []),
  ].join("");
}

/** Connections that a selector means: "a line over WebSocket from a part that people use". */
function linesInWords(selector: ConnectionSelector, catalogue: Catalogue): string {
  const protocols = selector.protocols?.map((id) => catalogue.protocols[id]?.name ?? id);
  const styles = selector.styles?.map((id) => catalogue.styles[id]?.name ?? id);
  return [
    "a line",
    ...(selector.purposes ? [` for ${eitherOf(selector.purposes)}`] : []),
    ...(protocols ? [` over ${eitherOf(protocols)}`] : []),
    ...(styles ? [` in the style of ${eitherOf(styles)}`] : []),
    ...(selector.from ? [` from ${componentsInWords(selector.from, catalogue)}`] : []),
    ...(selector.to ? [` to ${componentsInWords(selector.to, catalogue)}`] : []),
    settingsInWords(selector.settings, (key) => CONNECTION_SETTINGS.find((setting) => setting.key === key)),
  ].join("");
}

/** What must be so on a board, as a clause: "2 copies or more of a part that runs our own code". */
export function conditionInWords(condition: Condition, catalogue: Catalogue): string {
  if ("concern" in condition) return `the brief says: ${CONCERN_WORDS[condition.concern]}`;
  if ("requirement" in condition) return `somebody promised ${TARGET_WORDS[condition.requirement]}`;
  const what =
    "components" in condition
      ? componentsInWords(condition.components, catalogue)
      : linesInWords(condition.connections, catalogue);
  if (condition.none) return `no such thing as ${what}`;
  const count = condition.atLeast ?? 1;
  if (count === 1) return what;
  const counted = "instances" in condition && condition.instances ? "copies or more of" : "or more, each";
  return `${String(count)} ${counted} ${what}`;
}
