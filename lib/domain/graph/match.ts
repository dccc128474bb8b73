import type {
  ComponentSelector,
  Condition,
  ConnectionSelector,
} from "@/lib/domain/knowledge/selector-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import { groupBoard, type ConnectionGroup, type PartGroup } from "@/lib/domain/graph/board-groups";

type Match = NonNullable<ComponentSelector["settings"]>[string];

function settingMatches(value: Scalar | undefined, wanted: Match): boolean {
  if (wanted === "set") return value !== undefined && value !== "";
  if (wanted === "unset") return value === undefined || value === "";
  if (Array.isArray(wanted)) return value !== undefined && wanted.some((one) => one === value);
  if (typeof wanted !== "object") return value === wanted;
  if (typeof value !== "number") return false;
  return value >= (wanted.min ?? -Infinity) && value <= (wanted.max ?? Infinity);
}

/** What a selector asks of a part's kind: the same answer for every part of one kind and the same facts. */
function kindMatches(part: Part, { kinds, facts, notFacts, families }: ComponentSelector): boolean {
  if (kinds && !kinds.includes(part.component.kind)) return false;
  if (facts?.some((fact) => !part.facts.has(fact))) return false;
  if (notFacts?.some((fact) => part.facts.has(fact))) return false;
  return !(families && !(part.kind?.family && families.includes(part.kind.family)));
}

type Wanted = readonly (readonly [string, Match])[];

const NOTHING_WANTED: Wanted = [];

/** A selector never changes, so its settings are listed once. */
const listed = new WeakMap<object, Wanted>();

function wantedSettings(settings: ComponentSelector["settings"]): Wanted {
  if (!settings) return NOTHING_WANTED;
  const known = listed.get(settings);
  if (known) return known;
  const wanted = Object.entries(settings);
  listed.set(settings, wanted);
  return wanted;
}

/** What a selector asks of the part itself. */
function selfMatches(part: Part, { names, settings }: ComponentSelector): boolean {
  if (names && !names.includes(part.component.name)) return false;
  for (const [key, match] of wantedSettings(settings)) {
    if (!settingMatches(settingOf(part, key), match)) return false;
  }
  return true;
}

/** Whether a part is what a selector asks for. */
export function partMatches(part: Part, selector: ComponentSelector): boolean {
  return kindMatches(part, selector) && selfMatches(part, selector);
}

/** Whether some part of a group may be meant: its kind is, and each setting has a wanted value somewhere in it. */
function mayMatch(group: PartGroup, selector: ComponentSelector): boolean {
  if (!kindMatches(group.first, selector)) return false;
  for (const [key, match] of wantedSettings(selector.settings)) {
    if (!someMatches(group.valuesOf(key), match)) return false;
  }
  return true;
}

function someMatches(values: ReadonlySet<Scalar | undefined>, match: Match): boolean {
  for (const value of values) if (settingMatches(value, match)) return true;
  return false;
}

/** Every part that a selector asks for, by id within each kind. Kinds that cannot match are not looked through. */
export function partsMatching(index: BoardIndex, selector: ComponentSelector): readonly Part[] {
  const found: Part[] = [];
  for (const group of groupBoard(index).parts) {
    if (!mayMatch(group, selector)) continue;
    for (const part of group.parts) if (selfMatches(part, selector)) found.push(part);
  }
  return found;
}

function wireMatches(line: Connection, { protocols, styles, purposes }: ConnectionSelector): boolean {
  if (protocols && !(line.protocol && protocols.includes(line.protocol))) return false;
  if (styles && !(line.style && styles.includes(line.style))) return false;
  return !purposes || purposes.includes(line.purpose);
}

/** Whether a connection is what a selector asks for. */
export function connectionMatches(
  index: BoardIndex,
  line: Connection,
  selector: ConnectionSelector,
): boolean {
  if (!wireMatches(line, selector)) return false;
  const { settings, from, to } = selector;
  if (!wantedSettings(settings).every(([key, match]) => settingMatches(line.settings[key], match))) {
    return false;
  }
  return endMatches(index, line.from, from, partMatches) && endMatches(index, line.to, to, partMatches);
}

function endMatches(
  index: BoardIndex,
  id: string,
  selector: ComponentSelector | undefined,
  matches: typeof partMatches,
): boolean {
  const part = selector && index.part(id);
  return selector === undefined || (part !== undefined && matches(part, selector));
}

/** Whether a condition holds on a board. */
export function conditionHolds(index: BoardIndex, condition: Condition): boolean {
  if ("concern" in condition) return index.board.intake.concerns[condition.concern] === true;
  if ("requirement" in condition)
    return Object.values(index.board.requirements).some(
      (requirement) => requirement.target?.metric === condition.requirement,
    );
  const enough = condition.none ? 1 : (condition.atLeast ?? 1);
  const found =
    "components" in condition
      ? hasParts(index, condition, enough)
      : hasConnections(index, condition.connections, enough);
  return condition.none ? !found : found;
}

/** Whether at least so many parts match, or so many copies of them. Stops at the first that suffices. */
function hasParts(
  index: BoardIndex,
  { components, instances }: Extract<Condition, { components: unknown }>,
  enough: number,
): boolean {
  let count = 0;
  for (const group of groupBoard(index).parts) {
    if (!mayMatch(group, components)) continue;
    for (const part of group.parts) {
      if (!selfMatches(part, components)) continue;
      count += instances ? copiesOf(index, part) : 1;
      if (count >= enough) return true;
    }
  }
  return false;
}

function mayConnect(index: BoardIndex, { first }: ConnectionGroup, selector: ConnectionSelector): boolean {
  return (
    wireMatches(first, selector) &&
    endMatches(index, first.from, selector.from, kindMatches) &&
    endMatches(index, first.to, selector.to, kindMatches)
  );
}

/** Whether at least so many connections match. Stops at the first that suffices. */
function hasConnections(index: BoardIndex, selector: ConnectionSelector, enough: number): boolean {
  let count = 0;
  for (const group of groupBoard(index).connections) {
    if (!mayConnect(index, group, selector)) continue;
    for (const line of group.connections) {
      if (connectionMatches(index, line, selector)) count += 1;
      if (count >= enough) return true;
    }
  }
  return false;
}
