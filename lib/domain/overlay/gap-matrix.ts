import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import { CAPABILITIES, type Capability, type FailureId } from "@/lib/domain/knowledge/overlay-ids";
import { isSpread } from "@/lib/domain/overlay/channels";
import { conflictLines, controlPaths, isBound, offersStop } from "@/lib/domain/overlay/control-paths";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import { isEachHeard, liveLines, loggedLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";
import { maySayProven } from "@/lib/domain/overlay/proven";
import { requiredTests, unprovenTests } from "@/lib/domain/overlay/required-tests";

export type Score = 0 | 1 | 2 | 3;

/** One row of the gap matrix. `score` is what counts: a 3 without a passed test counts as 2. */
export type GapRow = {
  capability: Capability;
  /** What the board and the recorded tests show. */
  derived: Score;
  /** What a person said; absent while nobody did. */
  recorded?: Score;
  score: Score;
  /** 3 where the capability is in scope, else 0. */
  target: Score;
  gap: number;
  /** Tests the scope demands of this capability, and those without a pass. */
  tests: { required: number; open: readonly string[] };
  failures: readonly FailureId[];
  owner?: string;
};

function fetchesFinished(index: BoardIndex): boolean {
  return mapDelivery(index).lines.some(({ stored }) => stored.length > 0);
}

/** A reader that comes back to a run which died with its request comes back to nothing. */
function drawnDelivery(index: BoardIndex): Score {
  const map = mapDelivery(index);
  const lines = liveLines(map);
  const back = isEachHeard(map, ({ line }, producer) => resumes(line) && !isBound(index, producer));
  if (lines.length > 0 && back) return 2;
  const some = lines.some(({ line, logged }) => resumes(line) || logged.length > 0);
  return some || fetchesFinished(index) ? 1 : 0;
}

/** Screens that hear the same words as they are said, whether or not they could come back to them. */
function hearTogether(index: BoardIndex): boolean {
  return liveLines(mapDelivery(index)).some(
    ({ line, direct, logged }) => logged.length > 0 || isSpread(index, line, direct),
  );
}

function drawnContinuity(index: BoardIndex): Score {
  const map = mapDelivery(index);
  const joined = new Set(
    loggedLines(map)
      .filter(({ line }) => resumes(line))
      .map(({ client }) => client),
  );
  if (map.surfaces.length > 0 && map.surfaces.every((surface) => joined.has(surface))) return 2;
  return hearTogether(index) || fetchesFinished(index) ? 1 : 0;
}

function drawnControl(index: BoardIndex): Score {
  const { producers } = mapDelivery(index);
  const { messages, stops, reaches } = controlPaths(index);
  const reached = producers.some(reaches);
  if (!offersStop(index)) return messages.length > 0 && reached ? 1 : 0;
  const heard = stops.length > 0 && producers.length > 0 && producers.every(reaches);
  return heard && conflictLines(index).length === 0 ? 2 : 1;
}

const DRAWN: Readonly<Record<Capability, (index: BoardIndex) => Score>> = {
  delivery: drawnDelivery,
  continuity: drawnContinuity,
  control: drawnControl,
};

/** The gap matrix of a board: three capabilities, what is drawn, what was said, what is proven, and what holds it down. */
export function gapMatrix(
  index: BoardIndex,
  overlay: OverlayLore,
  failures: readonly FoundFailure[],
): readonly GapRow[] {
  const scope = scopeOf(index.board) ?? [];
  return CAPABILITIES.map((capability): GapRow => {
    const said = index.board.overlay.scores[capability];
    const required = requiredTests(index, overlay.acceptance, [capability]);
    const open = unprovenTests(index, required);
    const drawn = DRAWN[capability](index);
    const derived = drawn === 2 && required.length > 0 && open.length === 0 ? 3 : drawn;
    const proven = maySayProven(index.board, overlay.acceptance, capability);
    const recorded = said?.score as Score | undefined;
    const wanted = recorded ?? derived;
    const score = wanted === 3 && !proven ? 2 : wanted;
    const target = scope.includes(capability) ? 3 : 0;
    return {
      capability,
      derived,
      ...(recorded !== undefined && { recorded }),
      score,
      target,
      gap: Math.max(0, target - score),
      tests: { required: required.length, open: open.map(({ id }) => id) },
      failures: failures
        .filter(({ failure }) => failure.capability === capability)
        .map(({ failure }) => failure.id),
      ...(said?.owner !== undefined && { owner: said.owner }),
    };
  });
}
