import type { Board } from "@/lib/domain/board/board-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import { ANY_STEP_IDS } from "@/lib/domain/knowledge/any-step-id";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";
import type { AnalysisKnowledge } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { METRIC_NAMES, metricValue, noteSentence } from "@/lib/domain/tradeoff/note-sentence";

/** A decision as records and reports tell it. */
export type DecisionEntry = {
  /** 1 and up, in the order in which decisions were written down. */
  number: number;
  decision: Decision;
  step: { id: string; title: string };
  /** "Choose the data store: Relational (SQL)". */
  title: string;
  question: string;
  chosen: string;
  rejected?: string;
  /** The options of the question as the content knows them, chosen and rejected first. */
  options: readonly Option[];
  /** `accepted` is derived from the board as it is, never read from the file. */
  status: "accepted" | "proposed" | "draft" | "superseded";
  /** The number of the decision that took its place. */
  supersededBy?: number;
  supersedes?: number;
  /** Why it is owed again, or not accepted yet. */
  open?: string;
  /** Its revisit condition is met. */
  reopened: boolean;
  /** 0-4, and undefined where nobody judged it: a superseded one. */
  score?: number;
  sentence: string;
  revisit: string;
};

type Asked = { step: { id: string; title: string }; question: Question };

function askedBy(knowledge: AnalysisKnowledge): ReadonlyMap<string, Asked> {
  return new Map(
    [...knowledge.steps, ...knowledge.overlay.steps].flatMap(({ id, title, questions }) =>
      questions.map((question): [string, Asked] => [question.id, { step: { id, title }, question }]),
    ),
  );
}

function statesOf({ progress, overlay }: Analysis): ReadonlyMap<string, QuestionState> {
  return new Map(
    [...progress.steps, ...overlay.progress.steps].flatMap(({ questions }) =>
      questions.flatMap((state): [string, QuestionState][] =>
        state.decision ? [[state.decision.id, state]] : [],
      ),
    ),
  );
}

/** "Look again when peak reads a second is above 8,000. It is at 1,250 now." */
function revisitOf({ note }: Decision, { stageLoad }: Analysis): string {
  const { metric, comparison, value, event } = note.revisitWhen;
  if (metric === undefined || comparison === undefined || value === undefined)
    return event.trim() === ""
      ? "Nothing is named yet that would reopen it."
      : `Look again when ${event.trim()}.`;
  const now = stageLoad.metrics[metric];
  const reads = now === undefined ? "" : ` It is at ${metricValue(metric, now)} now.`;
  return `Look again when ${METRIC_NAMES[metric]} ${comparison === "above" ? "is above" : "is below"} ${metricValue(metric, value)}.${reads}`;
}

/** Written down at the same moment, the earlier step comes first. */
function byTime(a: Decision, b: Decision): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const steps = ANY_STEP_IDS.indexOf(a.step) - ANY_STEP_IDS.indexOf(b.step);
  if (steps !== 0) return steps;
  return a.id < b.id ? -1 : 1;
}

function statusOf(decision: Decision, state: QuestionState | undefined): DecisionEntry["status"] {
  if (decision.status !== "proposed") return decision.status;
  return state?.status === "accepted" ? "accepted" : "proposed";
}

function optionsOf({ option, note }: Decision, question: Question | undefined): Option[] {
  const first = [option, note.rejected];
  const place = ({ id }: Option): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...(question?.options ?? [])].sort((a, b) => place(a) - place(b));
}

/**
 * Every decision of a board in the order in which it was written down, with where it stands now. Numbers follow that
 * order, so that a later decision never renumbers an earlier one.
 */
export function decisionEntries(
  board: Board,
  knowledge: AnalysisKnowledge,
  analysis: Analysis,
): readonly DecisionEntry[] {
  const [asked, states] = [askedBy(knowledge), statesOf(analysis)];
  const decisions = Object.values(board.decisions).sort(byTime);
  const numbers = new Map(decisions.map(({ id }, index): [string, number] => [id, index + 1]));
  const successors = new Map(
    decisions.flatMap(({ id, supersedes }): [string, string][] =>
      supersedes === undefined ? [] : [[supersedes, id]],
    ),
  );
  return decisions.map((decision, index): DecisionEntry => {
    const { step = { id: decision.step, title: decision.step }, question } =
      asked.get(decision.question) ?? {};
    const state = states.get(decision.id);
    const options = optionsOf(decision, question);
    const nameOf = (id: string | undefined): string | undefined =>
      options.find((option) => option.id === id)?.name;
    const supersededBy = numbers.get(successors.get(decision.id) ?? "");
    const supersedes = numbers.get(decision.supersedes ?? "");
    const rejected = nameOf(decision.note.rejected);
    const chosen = nameOf(decision.option) ?? (decision.optionText || "not chosen yet");
    const open = state?.status === "accepted" ? undefined : state?.says;
    return {
      number: index + 1,
      decision,
      step,
      title: `${step.title}: ${chosen}`,
      question: decision.questionText || (question?.text ?? decision.question),
      chosen,
      ...(rejected !== undefined && { rejected }),
      options,
      status: statusOf(decision, state),
      ...(supersededBy !== undefined && { supersededBy }),
      ...(supersedes !== undefined && { supersedes }),
      ...(open !== undefined && { open }),
      reopened: state?.reason === "reopened",
      ...(state?.verdict && { score: state.verdict.score }),
      sentence: noteSentence(decision, question),
      revisit: revisitOf(decision, analysis),
    };
  });
}
