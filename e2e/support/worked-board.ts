import { replayOf } from "@/lib/content/check-content";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Reference } from "@/lib/domain/practice/problem-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { findingsThatMatter } from "@/lib/domain/coaching/findings-that-matter";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { Progress } from "@/lib/domain/ladder/progress";

const { content } = readContent("content");
/** The problem that the tests walk. */
export const PROBLEM = "url-shortener";
const knowledge: PublicKnowledge = publicKnowledge(content, PROBLEM);

function reference(problem = PROBLEM): Reference {
  const found = content.references[problem];
  if (found === undefined) throw new Error(`${problem} has no worked walk.`);
  return found;
}

/** The board at the end of its first `stages` stages, every note in place; without a number, the whole walk. */
export function workedBoard(stages = Infinity, problem = PROBLEM): Board {
  const whole = reference(problem);
  const cut = { ...content, references: { [problem]: { ...whole, stages: whole.stages.slice(0, stages) } } };
  const replay = replayOf(cut, problem);
  if (replay === undefined) throw new Error(`${problem} cannot be walked.`);
  return replay.board;
}

/** Every problem that there is to walk. To replay one takes its time: `workedBoard`, in the test that needs it. */
export const PROBLEMS: readonly { slug: string; title: string }[] = content.problems;

/** A note that the judge accepts, for one question, with an event that reopens it. */
export type SoundNote = {
  question: string;
  option: string;
  because: string;
  rejected: string;
  since: string;
  gain: { quality: string; by: string };
  giveUp: { quality: string; by: string };
  event: string;
};

/** The notes that the first stage asks for, in order. */
export function firstNotes(): SoundNote[] {
  const decisions = reference().stages[0]?.moves.flatMap((move) => move.decisions) ?? [];
  return decisions.map(({ question, note }) => ({
    question,
    ...note,
    event: `the first customer pays for a link, asked ${question}`,
  }));
}

/** The questions of both walks. */
const questions = [...knowledge.steps, ...knowledge.overlay.steps].flatMap((step) => step.questions);

export function questionText(id: string): string {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`No step asks ${id}.`);
  return question.text;
}

export function optionName(id: string): string {
  const option = questions.flatMap((question) => question.options).find((one) => one.id === id);
  if (option === undefined) throw new Error(`No question has the option ${id}.`);
  return option.name;
}

/** The progress that is derived from a board, by the same code as everywhere. */
export function progressOf(board: Board): Progress {
  return analyse(board, knowledge).progress;
}

/** What the coach has to say of a board: how much of it in sight, and how much behind the count. */
export function coachCounts(board: Board): { shown: number; rest: number } {
  const { findings, progress } = analyse(board, knowledge);
  const { shown, rest } = findingsThatMatter(findings, progress, 3);
  return { shown: shown.length, rest: rest.length };
}

/** A walked board with this many databases more, each of which the coach has something to say about. */
export function boardWithStores(count: number): Board {
  const board = workedBoard(3);
  const store = Object.values(board.components).find(({ kind }) => kind === "relational-database");
  if (store === undefined) throw new Error("The walk draws no relational database.");
  const made = Array.from({ length: count }, (_, index) => {
    const position = { x: (index % 20) * 260, y: 800 + Math.floor(index / 20) * 160 };
    const id = `store${String(index)}`;
    return [id, { ...store, id, name: `Store ${String(index)}`, position }];
  });
  const components = { ...board.components, ...Object.fromEntries(made) } as Board["components"];
  return { ...board, components };
}

/** The same board with every text of every note emptied; the decisions still claim to be put forward. */
export function withEmptiedNotes(board: Board): Board {
  const emptied = Object.entries(board.decisions).map(([id, decision]) => [
    id,
    { ...decision, note: { because: "", since: "", gain: {}, giveUp: {}, revisitWhen: { event: "" } } },
  ]);
  return { ...board, decisions: Object.fromEntries(emptied) as Board["decisions"] };
}
