import type { ComponentSelector, Condition, ConnectionSelector } from "@/lib/domain/knowledge/selector-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";

type Match = NonNullable<ComponentSelector["settings"]>[string];

function settingMatches(value: Scalar | undefined, wanted: Match): boolean {
  if (wanted === "set") return value !== undefined && value !== "";
  if (wanted === "unset") return value === undefined || value === "";
  if (Array.isArray(wanted)) return value !== undefined && wanted.some((one) => one === value);
  if (typeof wanted !== "object") return value === wanted;
  if (typeof value !== "number") return false;
  return value >= (wanted.min ?? -Infinity) && value <= (wanted.max ?? Infinity);
}

/** Whether a part is what a selector asks for. */
export function partMatches(part: Part, selector: ComponentSelector): boolean {
  const { names, kinds, facts, notFacts, families, settings } = selector;
  if (names && !names.includes(part.component.name)) return false;
  if (kinds && !kinds.includes(part.component.kind)) return false;
  if (facts?.some((fact) => !part.facts.has(fact))) return false;
  if (notFacts?.some((fact) => part.facts.has(fact))) return false;
  if (families && !(part.kind?.family && families.includes(part.kind.family))) return false;
  return Object.entries(settings ?? {}).every(([key, wanted]) => settingMatches(settingOf(part, key), wanted));
}

/** Whether a connection is what a selector asks for. */
export function connectionMatches(index: BoardIndex, line: Connection, selector: ConnectionSelector): boolean {
  const { protocols, styles, purposes, settings, from, to } = selector;
  if (protocols && !(line.protocol && protocols.includes(line.protocol))) return false;
  if (styles && !(line.style && styles.includes(line.style))) return false;
  if (purposes && !purposes.includes(line.purpose)) return false;
  if (!Object.entries(settings ?? {}).every(([key, wanted]) => settingMatches(line.settings[key], wanted))) return false;
  const ends = [[line.from, from], [line.to, to]] as const;
  return ends.every(([id, selector]) => {
    const part = index.part(id);
    return selector === undefined || (part !== undefined && partMatches(part, selector));
  });
}

/** Whether a condition holds on a board. `targets` are the metrics that its requirements set targets for. */
export function conditionHolds(index: BoardIndex, condition: Condition): boolean {
  if ("concern" in condition) return index.board.intake.concerns[condition.concern] === true;
  if ("requirement" in condition) return Object.values(index.board.requirements).some((requirement) => requirement.target?.metric === condition.requirement);
  const count = "components" in condition ? countParts(index, condition) : index.connections.filter((line) => connectionMatches(index, line, condition.connections)).length;
  return condition.none ? count === 0 : count >= (condition.atLeast ?? 1);
}

function countParts(index: BoardIndex, condition: Extract<Condition, { components: unknown }>): number {
  const found = index.parts.filter((part) => partMatches(part, condition.components));
  return condition.instances ? found.reduce((sum, part) => sum + Math.max(1, numberOf(part, "instances", 1)), 0) : found.length;
}
