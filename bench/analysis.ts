import { join } from "node:path";
import { decideAll } from "@/bench/decide-all";
import { makeBoard } from "@/bench/make-board";
import { measure, type Pair, type Reading } from "@/bench/measure";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";

/**
 * What an analysis (the load, the coach and the ladder) costs beside a copy of the same board. Every
 * run analyses a copy made for it alone, so that nothing remembered of a board, a part or a note helps: what is known
 * of the content alone is kept, as it is in the product. Ratios only: times depend on the machine.
 */
const PROBLEM = "url-shortener";
const SMALL = 100;
const LARGE = 2_000;
/** Analyse over structuredClone of the same board, at most. */
const TIMES_A_CLONE = 10;
/** Analyse of the large board over analyse of the small one, at most: twenty times the components. */
const TIMES_THE_SMALL = 30;
/** Pairs of the small board in one round, beside one pair of the large one. */
const SMALL_RUNS = 20;

const { content, faults } = readContent(join(process.cwd(), "content"));
const found = content.references[PROBLEM];
if (faults.length > 0 || !found)
  throw new Error(`The content is not sound, or ${PROBLEM} has no worked walk.`);
const reference = found;
const knowledge = publicKnowledge(content, PROBLEM);

/** A made board that shows the furthest stage it has reached, as a walked one does. */
function boardOf(size: number): Board {
  const board = decideAll(makeBoard(size, knowledge), knowledge, reference);
  const { stage } = analyse(board, knowledge).progress;
  return { ...board, about: { ...board.about, stage } };
}

function pairOf(board: Board, runs: number): Pair {
  return {
    base: () => () => structuredClone(board),
    measured: () => {
      const unseen = structuredClone(board);
      return () => analyse(unseen, knowledge);
    },
    runs,
  };
}

function verdict(
  says: string,
  [over, under]: readonly [number, number],
  ratio: number,
  budget: number,
): boolean {
  const met = ratio <= budget;
  console.log(
    `${met ? "ok    " : "MISSED"} ${says}: ${over.toFixed(2)} ms over ${under.toFixed(2)} ms is ${ratio.toFixed(1)}, budget ${String(budget)}`,
  );
  return met;
}

function verdictBesideClone(size: number, { measuredMs, baseMs, ratio }: Reading): boolean {
  const says = `analyse over structuredClone at ${String(size)} components`;
  return verdict(says, [measuredMs, baseMs], ratio, TIMES_A_CLONE);
}

/** The compiler works on a thread of its own, whose time counts too: it must be done before the rounds that count. */
const ROUNDS = { warmUp: 45, counted: 41 };
/** Measures all of it and prints a line for each budget; with whether all were kept. */
export function benchAnalysis(): boolean {
  const small = boardOf(SMALL);
  const large = boardOf(LARGE);
  for (const board of [small, large]) {
    const { findings, progress } = analyse(board, knowledge);
    const count = (entities: object): string => String(Object.keys(entities).length);
    console.log(
      `${board.about.name}: ${count(board.connections)} connections, ${count(board.decisions)} notes (${String(progress.accepted)} accepted), ${String(findings.length)} findings, stage ${String(progress.stage + 1)} of ${String(progress.stages.length)}`,
    );
  }

  const [ofSmall, ofLarge] = measure([pairOf(small, SMALL_RUNS), pairOf(large, 1)], ROUNDS);
  if (!ofSmall || !ofLarge) throw new Error("A pair was not measured.");
  const growth = `analyse at ${String(LARGE)} over analyse at ${String(SMALL)} components`;
  const verdicts = [
    verdictBesideClone(SMALL, ofSmall),
    verdictBesideClone(LARGE, ofLarge),
    verdict(
      growth,
      [ofLarge.measuredMs, ofSmall.measuredMs],
      ofLarge.measuredMs / ofSmall.measuredMs,
      TIMES_THE_SMALL,
    ),
  ];
  return verdicts.every(Boolean);
}
