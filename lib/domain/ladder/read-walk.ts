import type { Board } from "@/lib/domain/board/board-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Lore } from "@/lib/domain/knowledge/knowledge";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { OverlayStanding } from "@/lib/domain/overlay/overlay-progress";
import { noteSentence } from "@/lib/domain/tradeoff/note-sentence";

/** How far a decision has come: put forward and standing, owed again or still owed, or not yet put forward. */
export type Standing = "accepted" | "owed" | "draft";

/** One decision of a walk, for reading: what was asked, what was taken, why, and what of the board it is about. */
export type WalkEntry = {
  question: string;
  step: AnyStepId;
  stepTitle: string;
  text: string;
  /** The option taken; empty while none is. */
  option: string;
  sentence: string;
  standing: Standing;
  /** Why it is owed, where it is. */
  says?: string;
  /** What the judge gives the note, 0 to 4, and the first thing that it has to say. */
  score?: number;
  remark?: string;
  components: readonly string[];
  connections: readonly string[];
};

type Asked = { step: AnyStepId; title: string; question: Question; state: QuestionState | undefined };

function ladderAsks({ steps }: Lore, { progress }: Analysis): readonly Asked[] {
  const states = new Map(progress.steps.map((state) => [state.step, state]));
  return steps.flatMap(({ id, title, questions }) =>
    questions.map((question) => ({
      step: id,
      title,
      question,
      state: states.get(id)?.questions.find((state) => state.question === question.id),
    })),
  );
}

/** Nothing of the overlay is read while nobody has taken it up. */
const UNTOUCHED: ReadonlySet<OverlayStanding> = new Set(["silent", "offered"]);

function overlayAsks({ overlay }: Lore, analysis: Analysis): readonly Asked[] {
  const { progress } = analysis.overlay;
  if (UNTOUCHED.has(progress.standing)) return [];
  const states = new Map(progress.steps.map((state) => [state.step, state]));
  return overlay.steps.flatMap(({ id, title, questions }) =>
    questions.map((question) => ({
      step: id,
      title,
      question,
      state: states.get(id)?.questions.find((state) => state.question === question.id),
    })),
  );
}

function standingOf(decision: Decision, state: QuestionState): Standing {
  if (decision.status === "draft") return "draft";
  return state.status === "owed" ? "owed" : "accepted";
}

function carries(connection: Connection, field: string, values: ReadonlySet<string>): boolean {
  const { protocol, style, settings } = connection;
  const all: Readonly<Record<string, Scalar | undefined>> = { ...settings, protocol, style };
  const given = all[field];
  return given !== undefined && (values.has(String(given)) || values.has("set"));
}

/** The parts a decision is about: what opens its question now, and what it settled that is still on the board. */
function concerns(
  board: Board,
  decision: Decision,
  { subjects }: QuestionState,
): Pick<WalkEntry, "components" | "connections"> {
  const settled = Object.keys(decision.settles).map((key) => key.split("/")[0] ?? "");
  const named = [...new Set([...subjects.map(({ entity }) => entity), ...settled])];
  const shared = subjects
    .filter(({ entity }) => entity === "connections")
    .flatMap(({ field, value }) => {
      const values = new Set(String(value).split(","));
      return Object.values(board.connections).filter((connection) => carries(connection, field, values));
    });
  return {
    components: named.filter((id) => Object.hasOwn(board.components, id)),
    connections: [
      ...new Set([
        ...named.filter((id) => Object.hasOwn(board.connections, id)),
        ...shared.map(({ id }) => id),
      ]),
    ],
  };
}

function toEntry(board: Board, { step, title, question, state }: Asked): readonly WalkEntry[] {
  const decision = state?.decision;
  if (!state || !decision) return [];
  const chosen = question.options.find((option) => option.id === decision.option);
  const standing = standingOf(decision, state);
  const remark = state.verdict?.remarks[0]?.message;
  return [
    {
      question: question.id,
      step,
      stepTitle: title,
      text: question.text,
      option: chosen?.name ?? decision.optionText,
      sentence: noteSentence(decision, question),
      standing,
      ...(standing === "owed" && state.says !== undefined && { says: state.says }),
      ...(state.verdict && { score: state.verdict.score }),
      ...(remark !== undefined && { remark }),
      ...concerns(board, decision, state),
    },
  ];
}

/**
 * The decisions of a board in the order of the ladder, those of the overlay behind them once it is taken up: what
 * somebody reads who was not there. Superseded ones are left out; nothing is written that is not on the board.
 */
export function readWalk(board: Board, knowledge: Lore, analysis: Analysis): readonly WalkEntry[] {
  return [...ladderAsks(knowledge, analysis), ...overlayAsks(knowledge, analysis)].flatMap((asked) =>
    toEntry(board, asked),
  );
}
