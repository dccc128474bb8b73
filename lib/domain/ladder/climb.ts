import type { Finding } from "@/lib/domain/coaching/finding";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Step, StepId } from "@/lib/domain/knowledge/step-schema";
import type { LoadProbe } from "@/lib/domain/ladder/probe";
import type { Progress, QuestionState, StageState, StepState, StepStatus } from "@/lib/domain/ladder/progress";
import { reopened } from "@/lib/domain/ladder/reopened";
import type { Standing } from "@/lib/domain/ladder/question-states";
import { stepLine } from "@/lib/domain/ladder/step-line";
import { sight, type Sighting } from "@/lib/domain/ladder/trigger-holds";
import type { Stage } from "@/lib/domain/practice/problem-schema";

/** What a climb reads. `probe` was made at any number of users; rates scale. */
export type Climb = {
  index: BoardIndex;
  knowledge: Catalogue & Lore;
  stages: readonly Stage[];
  probe: LoadProbe;
  standings: readonly Standing[];
  /** Unwaived findings that block, by step. */
  blocking: ReadonlyMap<StepId, readonly Finding[]>;
};

/** The step that reads the defence back: it stands last and waits for all others. */
const READ_BACK = "walk-done";

type Look = { due: boolean; sighting: Sighting | undefined; owed: readonly Standing[]; done: boolean };

function isReadBack(step: Step): boolean {
  return step.triggers.some((trigger) => trigger.type === READ_BACK);
}

function lookAt(climb: Climb, step: Step, stage: number, usersPerDay: number): Look {
  const named = climb.stages.slice(0, stage + 1).some((one) => one.steps.includes(step.id));
  const scene = { index: climb.index, probe: climb.probe, usersPerDay, walkDone: false };
  const sightings = step.triggers.map((trigger) => sight(scene, trigger));
  const sighting = sightings.find((one) => one.holds) ?? sightings[0];
  const due = named && sightings.some((one) => one.holds);
  const asked = climb.standings.filter((standing) => standing.step === step.id && (standing.required || standing.subjects.length > 0 || standing.decision !== undefined));
  const owed = asked.filter((standing) => !standing.accepted || (standing.decision && reopened(standing.decision, climb.probe, usersPerDay) !== undefined));
  const done = due && owed.length === 0 && (climb.blocking.get(step.id) ?? []).length === 0;
  return { due, sighting, owed, done };
}

function stageStates(climb: Climb): StageState[] {
  const busiest = climb.probe.report([]).metrics.highestUtilisation ?? 0;
  const states: StageState[] = [];
  climb.stages.forEach((stage, index) => {
    const carries = (busiest * stage.usersPerDay) / climb.probe.usersPerDay < 1;
    const missing = climb.knowledge.steps.flatMap((step) => {
      if (isReadBack(step)) return [];
      const look = lookAt(climb, step, index, stage.usersPerDay);
      if (!look.due || look.done) return [];
      return [look.owed.length > 0 ? `${step.title}: a note is owed` : `${step.title}: ${climb.blocking.get(step.id)?.[0]?.title ?? "not done"}`];
    });
    if (!carries) missing.push(`The design does not carry ${stage.usersPerDay.toLocaleString("en")} users a day`);
    const earlier = states.every((state) => state.passed);
    states.push({ index, title: stage.title, usersPerDay: stage.usersPerDay, carries, missing, passed: earlier && missing.length === 0 });
  });
  return states;
}

function statusOf(now: Look, early: boolean, ahead: boolean): StepStatus {
  if (now.done || (!now.due && ahead)) return "done";
  if (now.due) return now.owed.some((standing) => standing.subjects.length > 0 || standing.decision !== undefined) ? "owed" : "now";
  return early ? "premature" : "not-yet";
}

function questionState(standing: Standing, due: boolean, again: string | undefined): QuestionState {
  const { accepted, required, ...rest } = standing;
  const asked = required || standing.subjects.length > 0 || standing.decision !== undefined;
  if (accepted && again !== undefined) return { ...rest, status: "owed", reason: "reopened", says: again };
  if (accepted) return { ...rest, status: "accepted" };
  if (due && asked) return { ...rest, status: "owed" };
  return { ...rest, status: standing.subjects.length > 0 ? "early" : "silent" };
}

function stepState(climb: Climb, step: Step, at: { stage: number; horizon: number; defensible: boolean; readBackNow: boolean }): StepState {
  const users = (stage: number): number => climb.stages[stage]?.usersPerDay ?? 1;
  const now = lookAt(climb, step, at.stage, users(at.stage));
  const later = lookAt(climb, step, at.horizon, users(at.horizon));
  const due = isReadBack(step) ? at.readBackNow : now.due;
  const standings = climb.standings.filter((standing) => standing.step === step.id);
  const early = !later.due && standings.some((standing) => standing.subjects.length > 0);
  const status = isReadBack(step) ? (at.readBackNow ? "now" : "not-yet") : statusOf(now, early, later.done && at.horizon > at.stage);
  return {
    step: step.id,
    status,
    due,
    named: climb.stages.slice(0, at.stage + 1).some((stage) => stage.steps.includes(step.id)),
    line: stepLine(step, now.sighting, due),
    questions: standings.map((standing) => {
      const again = standing.decision && reopened(standing.decision, climb.probe, users(at.stage));
      return questionState(standing, now.due || (later.due && standing.decision !== undefined), again);
    }),
    blocking: climb.blocking.get(step.id) ?? [],
  };
}

/**
 * Derives the whole walk from a board: which steps are due at the stage shown and why, what is owed, which stages are
 * passed. The stage shown is never past the first stage that is not passed, whatever is stored, so no forged, merged
 * or emptied note opens a stage.
 */
export function climbLadder(climb: Climb): Progress {
  const stages = stageStates(climb);
  const last = stages.length - 1;
  const open = stages.findIndex((state) => !state.passed);
  const horizon = open === -1 ? last : open;
  const storedStage = climb.index.board.about.stage;
  const stage = Math.min(storedStage, horizon);
  const defensible = open === -1;
  const at = { stage, horizon, defensible, readBackNow: defensible && stage === last };
  const steps = climb.knowledge.steps.map((step) => stepState(climb, step, at));
  const owed = steps.flatMap((step) => step.questions.filter((question) => question.status === "owed"));
  return { stages, stage, storedStage, steps, owed, accepted: climb.standings.filter((standing) => standing.accepted).length, defensible };
}
