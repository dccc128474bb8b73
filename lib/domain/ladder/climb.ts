import type { Finding } from "@/lib/domain/coaching/finding";
import type { Step, StepId } from "@/lib/domain/knowledge/step-schema";
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

/** What keeps a stage from being passed, in sentences: a due step that is not done, then a load that is not carried. */
function missingAt(survey: Survey, blocking: Blocking, stage: number, carries: boolean): string[] {
  const missing = survey.steps.flatMap((step) => {
    if (isReadBack(step)) return [];
    const look = survey.lookAt(step, stage);
    const stops = blockers(blocking, step);
    if (!look.due || isDone(look, stops)) return [];
    return [
      look.owed.length > 0
        ? `${step.title}: a note is owed`
        : `${step.title}: ${stops[0]?.title ?? "not done"}`,
    ];
  });
  return carries ? missing : [...missing, `The design does not carry ${usersADay(survey.usersAt(stage))}`];
}

function stageStates(survey: Survey, blocking: Blocking): StageState[] {
  const { stages, probe } = survey;
  const busiest = probe.asItIs.metrics.highestUtilisation ?? 0;
  let open = true;
  return stages.map(({ title, usersPerDay }, index) => {
    const carries = (busiest * usersPerDay) / probe.usersPerDay < 1;
    const missing = missingAt(survey, blocking, index, carries);
    open &&= missing.length === 0;
    return { index, title, usersPerDay, carries, missing, passed: open };
  });
}

/** The stage shown; the furthest one that may be; whether every stage is passed; whether the defence is read back. */
type Height = { stage: number; horizon: number; defensible: boolean; readBackNow: boolean };

function heightOf(survey: Survey, stages: readonly StageState[]): Height {
  const last = stages.length - 1;
  const open = stages.findIndex((state) => !state.passed);
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

function questionsOf(survey: Survey, step: Step, { stage, horizon }: Height): QuestionState[] {
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
    line: stepLine(step, survey.sightingAt(step, stage), due),
    questions: questionsOf(survey, step, height),
    blocking: stops,
  };
}

const NOTHING_BLOCKS: Blocking = new Map();

/** Where every question stands and which stage is shown while nobody has judged the board yet: what rules may ask. */
export function climbUnjudged(survey: Survey): { stage: number; questions: readonly QuestionState[] } {
  const height = heightOf(survey, stageStates(survey, NOTHING_BLOCKS));
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
  const height = heightOf(survey, stages);
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
