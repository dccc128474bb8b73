import { join } from "node:path";
import { decideAll } from "@/bench/decide-all";
import { makeBoard } from "@/bench/make-board";
import { measure, type Contestant } from "@/bench/measure";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";

/** `npm run bench`: what an analysis costs beside a copy of the same board. Ratios only: times depend on the machine. */
const PROBLEM = "url-shortener";
const SMALL = 100;
const LARGE = 2_000;
/** Analyse over structuredClone of the same board, at most. */
const TIMES_A_CLONE = 10;
/** Analyse of the large board over analyse of the small one, at most: twenty times the components. */
const TIMES_THE_SMALL = 30;
/** Small boards are analysed this often in one measurement, since one run is too short to time. */
const REPEAT_SMALL = 10;

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

/** Both on boards that nobody has seen before, so that nothing remembered of a board helps. */
function contestants(board: Board, size: number, repeat: number): Contestant[] {
  return [
    {
      name: `clone ${String(size)}`,
      prepare: () => () => Array.from({ length: repeat }, () => structuredClone(board)),
    },
    {
      name: `analyse ${String(size)}`,
      prepare: () => {
        const fresh = Array.from({ length: repeat }, () => structuredClone(board));
        return () => fresh.map((one) => analyse(one, knowledge).progress.stage);
      },
    },
  ];
}

const small = boardOf(SMALL);
const large = boardOf(LARGE);
for (const board of [small, large]) {
  const { findings, progress } = analyse(board, knowledge);
  const count = (entities: object): string => String(Object.keys(entities).length);
  console.log(
    `${board.about.name}: ${count(board.connections)} connections, ${count(board.decisions)} notes (${String(progress.accepted)} accepted), ${String(findings.length)} findings, stage ${String(progress.stage + 1)} of ${String(progress.stages.length)}`,
  );
}

const times = measure([...contestants(small, SMALL, REPEAT_SMALL), ...contestants(large, LARGE, 1)], {
  warmUp: 15,
  counted: 61,
});
const per = (name: string, repeat: number): number => (times.get(name) ?? NaN) / repeat;
const figures = {
  cloneSmall: per(`clone ${String(SMALL)}`, REPEAT_SMALL),
  small: per(`analyse ${String(SMALL)}`, REPEAT_SMALL),
  cloneLarge: per(`clone ${String(LARGE)}`, 1),
  large: per(`analyse ${String(LARGE)}`, 1),
};

function verdict(says: string, over: number, under: number, budget: number): boolean {
  const ratio = over / under;
  const met = ratio <= budget;
  console.log(
    `${met ? "ok    " : "MISSED"} ${says}: ${over.toFixed(2)} ms over ${under.toFixed(2)} ms is ${ratio.toFixed(1)}, budget ${String(budget)}`,
  );
  return met;
}

const verdicts = [
  verdict(
    `analyse over structuredClone at ${String(SMALL)} components`,
    figures.small,
    figures.cloneSmall,
    TIMES_A_CLONE,
  ),
  verdict(
    `analyse over structuredClone at ${String(LARGE)} components`,
    figures.large,
    figures.cloneLarge,
    TIMES_A_CLONE,
  ),
  verdict(
    `analyse at ${String(LARGE)} over analyse at ${String(SMALL)} components`,
    figures.large,
    figures.small,
    TIMES_THE_SMALL,
  ),
];
process.exit(verdicts.every(Boolean) ? 0 : 1);
