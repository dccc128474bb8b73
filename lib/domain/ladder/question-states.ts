import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import { ANY_STEP_IDS, type AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Trigger } from "@/lib/domain/knowledge/selector-schema";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { conditionHolds } from "@/lib/domain/graph/match";
import { noteContextOf, overlayTopicsOf, topicsOf } from "@/lib/domain/ladder/note-contexts";
import { BASELINE_SUBJECT, baselineOf, isDueByBaseline } from "@/lib/domain/ladder/baseline";
import type { Topics } from "@/lib/domain/tradeoff/note-context";
import type { OwedReason, QuestionState, Subject } from "@/lib/domain/ladder/progress";
import { subjectsByQuestion, subjectsOf } from "@/lib/domain/ladder/subjects";
import { judgeNote } from "@/lib/domain/tradeoff/judge-note";
import type { Verdict } from "@/lib/domain/tradeoff/verdict";

/** A step of either walk, as far as its questions go. */
type Asking = { id: AnyStepId; questions: readonly Question[]; triggers?: readonly Trigger[] };

/** Where a question stands, before anyone asks whether its step is due and what the load is. */
export type Standing = Omit<QuestionState, "status"> & { accepted: boolean; required: boolean };

/** The words of each walk's questions, by its steps. */
const known = new WeakMap<readonly Asking[], Topics>();

function topicsFor(knowledge: Catalogue & Lore, steps: readonly Asking[]): Topics {
  const made = (): Topics =>
    steps === knowledge.overlay.steps ? overlayTopicsOf(knowledge) : topicsOf(knowledge);
  const topics = known.get(steps) ?? made();
  known.set(steps, topics);
  return topics;
}

/** The one live decision of each question: the newest that is not superseded; ties by id. */
export function liveDecisions(decisions: Readonly<Record<string, Decision>>): ReadonlyMap<string, Decision> {
  const live = new Map<string, Decision>();
  for (const decision of Object.values(decisions)) {
    const other = live.get(decision.question);
    if (decision.status === "superseded") continue;
    if (!other || decision.at > other.at || (decision.at === other.at && decision.id > other.id))
      live.set(decision.question, decision);
  }
  return live;
}

/** The options of a question that the board shows now. */
export function shownOptions(index: BoardIndex, question: Question): string[] {
  return question.options
    .filter(
      (option) =>
        option.shows.length > 0 && option.shows.every((condition) => conditionHolds(index, condition)),
    )
    .map((option) => option.id);
}

function stepOrder(question: string | undefined): number {
  return ANY_STEP_IDS.findIndex((step) => question?.startsWith(`${step}.`));
}

/** A settled kind that later became a kind of a later question was refined, not undone. */
function refined(index: BoardIndex, entity: string, question: string): boolean {
  const opens = index.part(entity)?.kind?.opensDecision;
  return stepOrder(opens) > stepOrder(question);
}

function changeOf(index: BoardIndex, decision: Decision, key: string): string | undefined {
  if (key === BASELINE_SUBJECT.key) return undefined;
  const [entity = "", field = ""] = key.split("/");
  if (field === "kind" && refined(index, entity, decision.question)) return undefined;
  if (entity === "connections")
    return `The ${field} of the connections is no longer ${String(decision.settles[key])}.`;
  const part = index.part(entity);
  return part
    ? `${part.component.name} is no longer as this note says.`
    : "A part that this note covers was removed.";
}

/** The first thing by key that is no longer as a decision settled it. */
function changedSubject(
  index: BoardIndex,
  decision: Decision,
  subjects: readonly Subject[],
): string | undefined {
  const keys = Object.keys(decision.settles);
  const same = subjects.filter(({ key, value }) => decision.settles[key] === value);
  if (same.length === keys.length) return undefined;
  const unchanged = new Set(same.map((subject) => subject.key));
  const changed = keys.filter((key) => !unchanged.has(key));
  for (const key of changed.sort()) {
    const says = changeOf(index, decision, key);
    if (says !== undefined) return says;
  }
  return undefined;
}

type Findings = {
  decision: Decision | undefined;
  verdict: Verdict | undefined;
  question: Question;
  shown: readonly string[];
  uncovered: readonly Subject[];
  subjects: readonly Subject[];
};

const AS_FOUND = "It stands as it was found: no note is owed until you change or challenge it.";

function askingWords(subjects: readonly Subject[]): string {
  if (subjects.length === 0) return "Answer the question and say what it costs.";
  return subjects.includes(BASELINE_SUBJECT)
    ? "Taken over as it runs; name the risk and say what carrying it costs."
    : "Drawn; say what it costs.";
}

function nameOf(index: BoardIndex, { key, entity }: Subject): string {
  if (key === BASELINE_SUBJECT.key) return "The system as it was found";
  return index.part(entity)?.component.name ?? "A connection";
}

function owedBecause(index: BoardIndex, found: Findings): { reason: OwedReason; says: string } | undefined {
  const { decision, verdict, question, shown, uncovered, subjects } = found;
  if (!decision)
    return {
      reason: "no-note",
      says: askingWords(subjects),
    };
  if (decision.status === "draft") return { reason: "draft", says: "Begun; not put forward yet." };
  if (!verdict?.sound)
    return {
      reason: "unsound",
      says: verdict?.remarks.find((remark) => remark.refuses)?.message ?? "The note is not sound.",
    };
  const option = question.options.find((one) => one.id === decision.option);
  if (option && option.shows.length > 0 && !shown.includes(option.id))
    return {
      reason: "not-on-board",
      says: `The board does not show "${option.name}". Draw it, or take another option.`,
    };
  const changed = changedSubject(index, decision, subjects);
  if (changed) return { reason: "changed", says: changed };
  const bare = uncovered[0];
  if (bare)
    return {
      reason: "uncovered",
      says: `${nameOf(index, bare)} is covered by no decision.`,
    };
  return undefined;
}

/** Whether what was taken over answers a required question by being there: it owes no note until it is changed. */
function answersByBeing(index: BoardIndex, { triggers }: Asking, { id }: Question): boolean {
  const baseline = baselineOf(index);
  if (baseline === undefined || triggers === undefined) return false;
  const { parts, lines } = baseline;
  return (
    isDueByBaseline(baseline, triggers) ||
    subjectsByQuestion(parts).has(id) ||
    subjectsByQuestion(lines).has(id)
  );
}

function standingOf(
  index: BoardIndex,
  step: Asking,
  question: Question,
  input: { live: readonly Decision[]; subjects: readonly Subject[]; topics: Topics },
): Standing {
  const { live, subjects, topics } = input;
  const decision = live.find((one) => one.question === question.id);
  const shown = shownOptions(index, question);
  const verdict =
    decision && judgeNote(decision, noteContextOf({ index, question, decision, live, subjects, topics }));
  const uncovered = subjects.filter(
    (subject) => decision?.status !== "proposed" || !(subject.key in decision.settles),
  );
  const owed = owedBecause(index, { decision, verdict, question, shown, uncovered, subjects });
  const standsAsFound = question.required && answersByBeing(index, step, question);
  return {
    question: question.id,
    step: step.id,
    required: question.required && !standsAsFound,
    accepted: owed === undefined,
    ...owed,
    ...(standsAsFound && subjects.length === 0 && !decision && { says: AS_FOUND }),
    subjects,
    uncovered,
    ...(decision && { decision }),
    ...(verdict && { verdict }),
    shown,
  };
}

/**
 * Where every question of the ladder, or of these steps, stands on this board: its live decision, its judged note, what opens it, what is
 * uncovered, and whether it is accepted, revisit conditions aside: those depend on the load (`reopened`).
 */
export function questionStandings(
  index: BoardIndex,
  knowledge: Catalogue & Lore,
  steps: readonly Asking[] = knowledge.steps,
): Standing[] {
  const live = [...liveDecisions(index.board.decisions).values()];
  const topics = topicsFor(knowledge, steps);
  return steps.flatMap((step) =>
    step.questions.map((question) =>
      standingOf(index, step, question, { live, subjects: subjectsOf(index, question), topics }),
    ),
  );
}
