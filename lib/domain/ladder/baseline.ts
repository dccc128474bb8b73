import type { Board } from "@/lib/domain/board/board-schema";
import { conditionHolds } from "@/lib/domain/graph/match";
import { indexBoard, type BoardIndex } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import type { Condition, Trigger } from "@/lib/domain/knowledge/selector-schema";
import type { Subject } from "@/lib/domain/ladder/progress";

/** What opens the question about a baseline's largest known risk: that something was taken over as it was found. */
export const BASELINE_SUBJECT: Subject = {
  key: "baseline/origin",
  entity: "baseline",
  field: "origin",
  value: "inherited",
};

type Entity = { origin: Board["components"][keyof Board["components"]]["origin"] };

/** Whether something stands as it was found. On the board of a problem nothing does, whatever it says of itself. */
export function isInherited({ about }: Board, { origin }: Entity): boolean {
  return origin === "inherited" && about.problem === undefined;
}

/** Whether a board began as a system that runs: something still stands as it was found, or its risk was named. */
export function beganFromBaseline(board: Board): boolean {
  if (board.about.problem !== undefined) return false;
  return (
    [...Object.values(board.components), ...Object.values(board.connections)].some((one) =>
      isInherited(board, one),
    ) ||
    Object.values(board.decisions).some(
      ({ status, settles }) => status !== "superseded" && Object.hasOwn(settles, BASELINE_SUBJECT.key),
    )
  );
}

/**
 * What still stands as it was found, as though it had been drawn here: the parts alone, and the connections between
 * whatever stands at their ends, which there open nothing.
 */
export type Baseline = { parts: BoardIndex; lines: BoardIndex };

function withOrigin<Kept extends Entity>(
  entities: Readonly<Record<string, Kept>>,
  origin: Entity["origin"],
): Record<string, Kept> {
  return Object.fromEntries(Object.entries(entities).map(([id, one]) => [id, { ...one, origin }]));
}

function takeBaseline({ board, catalogue }: BoardIndex): Baseline | undefined {
  const found = <Kept extends Entity>(entities: Readonly<Record<string, Kept>>): Record<string, Kept> =>
    Object.fromEntries(Object.entries(entities).filter(([, one]) => isInherited(board, one)));
  const [parts, lines] = [found(board.components), found(board.connections)];
  if (Object.keys(parts).length + Object.keys(lines).length === 0) return undefined;
  const ends = withOrigin(board.components, "inherited");
  return {
    parts: indexBoard({ ...board, components: withOrigin(parts, "drawn"), connections: {} }, catalogue),
    lines: indexBoard({ ...board, components: ends, connections: withOrigin(lines, "drawn") }, catalogue),
  };
}

/** What of a board still stands as it was found; undefined when nothing does. */
export function baselineOf(index: BoardIndex): Baseline | undefined {
  return deriveOnce(index, takeBaseline);
}

function holdsAsFound({ parts, lines }: Baseline, condition: Condition): boolean {
  if ("components" in condition) return conditionHolds(parts, condition);
  return "connections" in condition && conditionHolds(lines, condition);
}

/**
 * Whether a step is due by nothing but what was taken over: it always is, or the parts as they were found are all that
 * its triggers ask for. What the load, a need or a circumstance asks for is due whoever drew the board.
 */
export function isDueByBaseline(baseline: Baseline, triggers: readonly Trigger[]): boolean {
  return triggers.every(
    (trigger) =>
      trigger.type === "always" ||
      (trigger.type === "board" && trigger.all.every((condition) => holdsAsFound(baseline, condition))),
  );
}
