import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { boardSchema, COLLECTIONS, type Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import { isAnalysedAlike } from "@/lib/domain/ladder/analysed-alike";
import { walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";

const walks = ["url-shortener", "group-chat"].map((slug) => {
  const knowledge = publicKnowledge(testContent, slug);
  const reference = testContent.references[slug];
  const boards = [0, 3, Infinity].map((stages) => walkBoard(walkContext(knowledge), reference, stages));
  return { knowledge, boards };
});

/** A walked board with some of it taken away, so that debts and findings arise. */
const anyBoard = fc
  .record({
    walk: fc.nat(walks.length - 1),
    stage: fc.nat(2),
    shown: fc.nat(6),
    lost: fc.array(fc.nat(40), { maxLength: 4 }),
  })
  .map(({ walk, stage, shown, lost }) => {
    const { knowledge, boards } = walks[walk]!;
    const board = boards[stage]!;
    const keep = <Thing>(things: Record<string, Thing>, shift: number): Record<string, Thing> =>
      Object.fromEntries(Object.entries(things).filter((_entry, at) => !lost.includes(at + shift)));
    const about = { ...board.about, stage: shown };
    const less = {
      ...board,
      about,
      components: keep(board.components, 0),
      connections: keep(board.connections, 10),
      decisions: keep(board.decisions, 20),
    };
    return { knowledge, board: less };
  });

/** The same board with its entities in another order of keys. */
function shuffled(board: Board, seed: number): Board {
  const turn = (text: string): number =>
    Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, seed);
  const mix = (things: object): object =>
    Object.fromEntries(Object.entries(things).sort(([a], [b]) => turn(a) - turn(b)));
  return { ...board, ...Object.fromEntries(COLLECTIONS.map((name) => [name, mix(board[name])])) };
}

/** The same board under other ids of parts, connections and notes, which stand in the opposite order. */
function renamed(board: Board): { board: Board; back: ReadonlyMap<string, string> } {
  const ids = [
    ...Object.keys(board.components),
    ...Object.keys(board.connections),
    ...Object.keys(board.decisions),
  ].sort();
  const forth = new Map(ids.map((id, at) => [id, `z${String(9_000 - at)}`]));
  const swap = (id: string): string => forth.get(id) ?? id;
  const text = JSON.stringify(board, (_key, value: unknown) => {
    if (typeof value === "string") return swap(value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const [entity = "", ...field] = key.split("/");
        return [[swap(entity), ...field].join("/"), one as unknown];
      }),
    );
  });
  return {
    board: boardSchema.parse(JSON.parse(text)),
    back: new Map([...forth].map(([id, other]) => [other, id])),
  };
}

/** The same board with the parts that are named standing elsewhere, larger, and pinned. */
function movedAbout(board: Board, parts: readonly number[], by: number): Board {
  const components = Object.entries(board.components).map(([id, part], at) => {
    const position = { x: part.position.x + by, y: part.position.y - by };
    const moved = { ...part, position, size: { width: 300 + by, height: 200 }, pinned: !part.pinned };
    return [id, parts.includes(at) ? moved : part];
  });
  return { ...board, components: Object.fromEntries(components) as Board["components"] };
}

/** What an analysis says, without ids and without the order of lists that go by ids. */
function said(
  board: Board,
  knowledge: (typeof walks)[number]["knowledge"],
  back: ReadonlyMap<string, string> = new Map(),
): unknown {
  const { findings, progress, stageLoad } = analyse(board, knowledge);
  const home = (ids: readonly string[]): string[] => ids.map((id) => back.get(id) ?? id).sort();
  return {
    stages: progress.stages,
    stage: progress.stage,
    accepted: progress.accepted,
    defensible: progress.defensible,
    steps: progress.steps.map(({ step, status, due, named, line, questions }) => ({
      step,
      status,
      due,
      named,
      line,
      questions: questions.map(({ question, status: stands, reason, shown, verdict, subjects }) => ({
        question,
        stands,
        reason,
        shown,
        score: verdict?.score,
        parts: home(subjects.map((one) => one.entity)),
      })),
    })),
    findings: findings
      .map(({ rule, level, step, message, components, connections }) =>
        JSON.stringify({
          rule,
          level,
          step,
          message,
          components: home(components),
          connections: home(connections),
        }),
      )
      .sort(),
    load: Object.values(stageLoad.components)
      .map((one) =>
        [home([one.id])[0], one.utilisation.toPrecision(9), one.availability.toPrecision(9)].join(" "),
      )
      .sort(),
    availability: stageLoad.metrics.availability?.toPrecision(9),
  };
}

describe("judging and climbing", () => {
  it("ignore the order in which a board was drawn, to the last word", () => {
    fc.assert(
      fc.property(anyBoard, fc.nat(1_000), ({ knowledge, board }, seed) => {
        expect(analyse(shuffled(board, seed), knowledge)).toEqual(analyse(board, knowledge));
      }),
      { numRuns: 60 },
    );
  });

  it("ignore ids", () => {
    fc.assert(
      fc.property(anyBoard, ({ knowledge, board }) => {
        const other = renamed(board);
        expect(said(other.board, knowledge, other.back)).toEqual(said(board, knowledge));
      }),
      { numRuns: 60 },
    );
  });

  it("say the same of a board that nobody has seen before", () => {
    fc.assert(
      fc.property(anyBoard, ({ knowledge, board }) => {
        expect(analyse(structuredClone(board), knowledge)).toEqual(analyse(board, knowledge));
      }),
      { numRuns: 30 },
    );
  });

  it("say the same wherever the parts stand, and know that they will", () => {
    fc.assert(
      fc.property(anyBoard, fc.array(fc.nat(30)), fc.nat(900), ({ knowledge, board }, parts, by) => {
        const moved = structuredClone(movedAbout(board, parts, by));
        expect(isAnalysedAlike(board, moved)).toBe(true);
        expect(analyse(moved, knowledge)).toEqual(analyse(board, knowledge));
      }),
      { numRuns: 60 },
    );
  });

  it("are asked again as soon as two boards differ in more than place", () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, ({ knowledge, board }, { board: other }) => {
        const isSaidAlike =
          JSON.stringify(analyse(board, knowledge)) === JSON.stringify(analyse(other, knowledge));
        if (!isSaidAlike) expect(isAnalysedAlike(board, other)).toBe(false);
        const renamedOnce = Object.values(board.components).map((part) => ({
          ...part,
          name: `${part.name}!`,
        }))[0];
        if (renamedOnce === undefined) return;
        const changed = { ...board, components: { ...board.components, [renamedOnce.id]: renamedOnce } };
        expect(isAnalysedAlike(board, changed)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("never show a stage past the first that is not passed, whatever is stored", () => {
    fc.assert(
      fc.property(anyBoard, ({ knowledge, board }) => {
        const { stages, stage } = analyse(board, knowledge).progress;
        expect(stages.slice(0, stage).every((one) => one.passed)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
