import type { Finding } from "@/lib/domain/coaching/finding";
import type { Step, StepId } from "@/lib/domain/knowledge/step-schema";
import { BASELINE_SUBJECT } from "@/lib/domain/ladder/baseline";
import { amountInWords } from "@/lib/domain/ladder/amount-in-words";
import type {
  Progress,
  QuestionState,
  StageState,
  StepState,
  StepStatus,
} from "@/lib/domain/ladder/progress";
import type { Standing } from "@/lib/domain/ladder/question-states";
import { stepLine } from "@/lib/domain/ladder/step-line";
import { isAsked, type Look, type Survey } from "@/lib/domain/ladder/survey";

/** Unwaived findings that stop a step, by step. */
export type Blocking = ReadonlyMap<StepId, readonly Finding[]>;

/** Why the first step asks anything of a system that stands already. */
const TAKEN_OVER = "This system was taken over as it runs: name its largest known risk first.";

/** Why a step is due that nothing but a person's own change to a running system asks for. */
const TOUCHED = "Changed, challenged or added here: it owes its note, whatever the load.";

/** The step that reads the defence back: it stands last and waits for all others. */
const READ_BACK = "walk-done";

function isReadBack(step: Step): boolean {
  return step.triggers.some((trigger) => trigger.type === READ_BACK);
}

function blockers(blocking: Blocking, step: Step): readonly Finding[] {
  return blocking.get(step.id) ?? [];
}

function isDone(look: Look, stops: readonly Finding[]): boolean {
  return look.due && look.owed.length === 0 && stops.length === 0;
}

function usersADay(users: number): string {
  return users === 1 ? "one user a day" : `${amountInWords(users)} users a day`;
}

/** Whether a step is due at a stage and not done. */
function isMissing(survey: Survey, blocking: Blocking, step: Step, stage: number): boolean {
  if (isReadBack(step)) return false;
  const look = survey.lookAt(step, stage);
  return look.due && !isDone(look, blockers(blocking, step));
}

/** Whether every part carries the load of a stage. */
function carriesAt({ probe, usersAt }: Survey, stage: number): boolean {
  const busiest = probe.asItIs.metrics.highestUtilisation ?? 0;
  return (busiest * usersAt(stage)) / probe.usersPerDay < 1;
}

/** What keeps a stage from being passed, in sentences: a due step that is not done, then a load that is not carried. */
function missingAt(survey: Survey, blocking: Blocking, stage: number): string[] {
  const missing = survey.steps
    .filter((step) => isMissing(survey, blocking, step, stage))
    .map((step) =>
      survey.lookAt(step, stage).owed.length > 0
        ? `${step.title}: a note is owed`
        : `${step.title}: ${blockers(blocking, step)[0]?.title ?? "not done"}`,
    );
  return carriesAt(survey, stage)
    ? missing
    : [...missing, `The design does not carry ${usersADay(survey.usersAt(stage))}`];
}

function stageStates(survey: Survey, blocking: Blocking): StageState[] {
  let open = true;
  return survey.stages.map(({ title, usersPerDay }, index) => {
    const missing = missingAt(survey, blocking, index);
    open &&= missing.length === 0;
    return { index, title, usersPerDay, carries: carriesAt(survey, index), missing, passed: open };
  });
}

/** The first stage that is not passed; -1 when all are. Later stages are not looked at. */
function firstOpen(survey: Survey, blocking: Blocking): number {
  return survey.stages.findIndex(
    (_stage, index) =>
      !carriesAt(survey, index) || survey.steps.some((step) => isMissing(survey, blocking, step, index)),
  );
}

/** The stage shown; the furthest one that may be; whether every stage is passed; whether the defence is read back. */
type Height = { stage: number; horizon: number; defensible: boolean; readBackNow: boolean };

function heightOf(survey: Survey, open: number): Height {
  const last = survey.stages.length - 1;
  const defensible = open === -1;
  const horizon = defensible ? last : open;
  const stage = Math.min(survey.index.board.about.stage, horizon);
  return { stage, horizon, defensible, readBackNow: defensible && stage === last };
}

function statusOf(now: Look, done: boolean, early: boolean, ahead: boolean): StepStatus {
  if (done || (!now.due && ahead)) return "done";
  if (now.due)
    return now.owed.some((standing) => standing.subjects.length > 0 || standing.decision !== undefined)
      ? "owed"
      : "now";
  return early ? "premature" : "not-yet";
}

function questionState(standing: Standing, due: boolean, again: string | undefined): QuestionState {
  const { accepted, required: _required, ...rest } = standing;
  if (accepted && again !== undefined) return { ...rest, status: "owed", reason: "reopened", says: again };
  if (accepted) return { ...rest, status: "accepted" };
  if (due && isAsked(standing)) return { ...rest, status: "owed" };
  return { ...rest, status: standing.subjects.length > 0 ? "early" : "silent" };
}

/** Findings do not bear on where a question stands, so both climbs of a survey share what they found at one height. */
const asked = new WeakMap<Survey, Map<string, QuestionState[]>>();

function questionsOf(survey: Survey, step: Step, height: Height): QuestionState[] {
  const known = asked.get(survey) ?? new Map<string, QuestionState[]>();
  asked.set(survey, known);
  const key = `${step.id} ${String(height.stage)} ${String(height.horizon)}`;
  const questions = known.get(key) ?? askAll(survey, step, height);
  known.set(key, questions);
  return questions;
}

function askAll(survey: Survey, step: Step, { stage, horizon }: Height): QuestionState[] {
  const now = survey.lookAt(step, stage);
  const later = survey.lookAt(step, horizon);
  return survey
    .standingsOf(step)
    .map((standing) =>
      questionState(
        standing,
        now.due || (later.due && standing.decision !== undefined),
        survey.reopenedAt(standing, stage),
      ),
    );
}

function lineOf(survey: Survey, step: Step, stage: number, due: boolean): string {
  const { touched, owed } = survey.lookAt(step, stage);
  if (touched) return TOUCHED;
  if (owed.some(({ subjects }) => subjects.includes(BASELINE_SUBJECT))) return TAKEN_OVER;
  return stepLine(step, survey.sightingAt(step, stage), due);
}

function stepState(survey: Survey, blocking: Blocking, step: Step, height: Height): StepState {
  const { stage, horizon, readBackNow } = height;
  const now = survey.lookAt(step, stage);
  const later = survey.lookAt(step, horizon);
  const stops = blockers(blocking, step);
  const early = !later.due && survey.standingsOf(step).some((standing) => standing.subjects.length > 0);
  const ahead = isDone(later, stops) && horizon > stage;
  const readBack = isReadBack(step);
  const due = readBack ? readBackNow : now.due;
  return {
    step: step.id,
    status: readBack ? (readBackNow ? "now" : "not-yet") : statusOf(now, isDone(now, stops), early, ahead),
    due,
    named: now.named,
    line: lineOf(survey, step, stage, due),
    questions: questionsOf(survey, step, height),
    blocking: stops,
  };
}

const NOTHING_BLOCKS: Blocking = new Map();

/** Where every question stands and which stage is shown while nobody has judged the board yet: what rules may ask. */
export function climbUnjudged(survey: Survey): { stage: number; questions: readonly QuestionState[] } {
  const height = heightOf(survey, firstOpen(survey, NOTHING_BLOCKS));
  return {
    stage: height.stage,
    questions: survey.steps.flatMap((step) => questionsOf(survey, step, height)),
  };
}

/**
 * Derives the whole walk from a board: which steps are due at the stage shown and why, what is owed, which stages are
 * passed. The stage shown is never past the first stage that is not passed, whatever is stored, so no forged, merged
 * or emptied note opens a stage.
 */
export function climbLadder(survey: Survey, blocking: Blocking): Progress {
  const stages = stageStates(survey, blocking);
  const height = heightOf(
    survey,
    stages.findIndex((state) => !state.passed),
  );
  const steps = survey.steps.map((step) => stepState(survey, blocking, step, height));
  return {
    stages,
    stage: height.stage,
    storedStage: survey.index.board.about.stage,
    steps,
    owed: steps.flatMap((step) => step.questions.filter((question) => question.status === "owed")),
    accepted: survey.standings.filter((standing) => standing.accepted).length,
    defensible: height.defensible,
  };
}
