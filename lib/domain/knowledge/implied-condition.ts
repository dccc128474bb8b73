import type {
  ComponentSelector,
  Condition,
  ConnectionSelector,
} from "@/lib/domain/knowledge/selector-schema";

type Match = NonNullable<ComponentSelector["settings"]>[string];
type Settings = Readonly<Record<string, Match>> | undefined;
type Words = readonly string[] | undefined;

/** Whether one of `few` is always one of `many`; whoever says nothing means any. */
function isAmong(few: Words, many: Words): boolean {
  return many === undefined || (few !== undefined && few.every((one) => many.includes(one)));
}

/** Whether all that `less` asks for is asked for by `more`; whoever says nothing asks for nothing. */
function hasAll(more: Words, less: Words): boolean {
  return less === undefined || less.every((one) => more?.includes(one) ?? false);
}

/** The values that a match lists; undefined for a range, "set" and "unset". */
function valuesOf(match: Match): readonly (string | number | boolean)[] | undefined {
  if (Array.isArray(match)) return match;
  return typeof match === "object" || match === "set" || match === "unset" ? undefined : [match];
}

function rangeImplies(narrow: Match, { min = -Infinity, max = Infinity }: { min?: number; max?: number }) {
  const values = valuesOf(narrow);
  if (values !== undefined) return values.every((one) => typeof one === "number" && one >= min && one <= max);
  return typeof narrow === "object" && !Array.isArray(narrow)
    ? (narrow.min ?? -Infinity) >= min && (narrow.max ?? Infinity) <= max
    : false;
}

function matchImplies(narrow: Match, wide: Match): boolean {
  if (narrow === wide) return true;
  if (wide === "unset") return false;
  if (wide === "set") return narrow !== "unset" && !(valuesOf(narrow)?.includes("") ?? false);
  if (typeof wide === "object" && !Array.isArray(wide)) return rangeImplies(narrow, wide);
  const allowed = valuesOf(wide);
  return valuesOf(narrow)?.every((one) => allowed?.includes(one)) ?? false;
}

function settingsImply(narrow: Settings, wide: Settings): boolean {
  return Object.entries(wide ?? {}).every(([key, match]) => {
    const own = narrow?.[key];
    return own !== undefined && matchImplies(own, match);
  });
}

function partImplies(narrow: ComponentSelector, wide: ComponentSelector): boolean {
  return (
    isAmong(narrow.names, wide.names) &&
    isAmong(narrow.kinds, wide.kinds) &&
    isAmong(narrow.families, wide.families) &&
    hasAll(narrow.facts, wide.facts) &&
    hasAll(narrow.notFacts, wide.notFacts) &&
    settingsImply(narrow.settings, wide.settings)
  );
}

function endImplies(narrow: ComponentSelector | undefined, wide: ComponentSelector | undefined): boolean {
  return wide === undefined || (narrow !== undefined && partImplies(narrow, wide));
}

function lineImplies(narrow: ConnectionSelector, wide: ConnectionSelector): boolean {
  return (
    isAmong(narrow.protocols, wide.protocols) &&
    isAmong(narrow.styles, wide.styles) &&
    isAmong(narrow.purposes, wide.purposes) &&
    settingsImply(narrow.settings, wide.settings) &&
    endImplies(narrow.from, wide.from) &&
    endImplies(narrow.to, wide.to)
  );
}

/** Whether there is no board on which `narrow` finds something that `wide` does not; false where that is not known. */
function findsNoMore(narrow: Condition, wide: Condition): boolean {
  if ("components" in narrow && "components" in wide)
    return narrow.instances === wide.instances && partImplies(narrow.components, wide.components);
  if ("connections" in narrow && "connections" in wide)
    return lineImplies(narrow.connections, wide.connections);
  return false;
}

function countOf(condition: Condition): number {
  return "atLeast" in condition ? (condition.atLeast ?? 1) : 1;
}

function isNone(condition: Condition): boolean {
  return "none" in condition && condition.none;
}

/**
 * Whether one condition holds on every board on which another holds, read from their words alone: "a health check of
 * TCP" implies "some health check", a line in REST one in any style. True is certain; false may be too careful, as the
 * kinds and their facts are not looked up.
 */
export function impliesCondition(holds: Condition, asked: Condition): boolean {
  if ("concern" in holds) return "concern" in asked && holds.concern === asked.concern;
  if ("requirement" in holds) return "requirement" in asked && holds.requirement === asked.requirement;
  if (isNone(holds) !== isNone(asked)) return false;
  if (isNone(holds)) return findsNoMore(asked, holds);
  return findsNoMore(holds, asked) && countOf(holds) >= countOf(asked);
}
