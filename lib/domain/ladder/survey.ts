import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Trigger } from "@/lib/domain/knowledge/selector-schema";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Step } from "@/lib/domain/knowledge/step-schema";
import { beganFromBaseline } from "@/lib/domain/ladder/baseline";
import type { LoadProbe } from "@/lib/domain/ladder/probe";
import { reopened } from "@/lib/domain/ladder/reopened";
import type { Standing } from "@/lib/domain/ladder/question-states";
import { sightOf, type Sight, type Sighting } from "@/lib/domain/ladder/trigger-sight";
import type { Stage } from "@/lib/domain/practice/problem-schema";

/** What a survey reads. `probe` was made at any number of users; rates scale. */
type Ground = {
  index: BoardIndex;
  steps: readonly Step[];
  stages: readonly Stage[];
  probe: LoadProbe;
  standings: readonly Standing[];
};

/** Where a step stands at a stage, findings aside: whether it is due, and which of its questions are then owed. */
export type Look = {
  named: boolean;
  due: boolean;
  /** Due by nothing but what was changed, challenged or added on a system that was taken over. */
  touched: boolean;
  owed: readonly Standing[];
};

/** What can be said of each step at each stage whatever the findings. Nothing is looked at that nobody asks for. */
export type Survey = Ground & {
  usersAt: (stage: number) => number;
  lookAt: (step: Step, stage: number) => Look;
  /** What the first trigger that holds sees, else the first. */
  sightingAt: (step: Step, stage: number) => Sighting | undefined;
  standingsOf: (step: Step) => readonly Standing[];
  /** Why an answer is to be given again at a stage; undefined while its condition is not met. */
  reopenedAt: (standing: Standing, stage: number) => string | undefined;
};

/** Whether anything asks a question: it is required, opened by the board, or somebody has begun to answer it. */
export function isAsked({ required, subjects, decision }: Standing): boolean {
  return required || subjects.length > 0 || decision !== undefined;
}

function isOpened({ subjects }: Standing): boolean {
  return subjects.length > 0;
}

function standingsByStep(standings: readonly Standing[]): ReadonlyMap<AnyStepId, readonly Standing[]> {
  const byStep = new Map<AnyStepId, Standing[]>();
  for (const standing of standings) {
    const list = byStep.get(standing.step) ?? [];
    list.push(standing);
    byStep.set(standing.step, list);
  }
  return byStep;
}

/** Each thing is looked at once for each stage. */
function oncePerStage<Thing extends object, Value>(
  look: (thing: Thing, stage: number) => Value,
): (thing: Thing, stage: number) => Value {
  const known = new Map<Thing, Map<number, { value: Value }>>();
  return (thing, stage) => {
    const ofThing = known.get(thing) ?? new Map<number, { value: Value }>();
    known.set(thing, ofThing);
    const seen = ofThing.get(stage) ?? { value: look(thing, stage) };
    ofThing.set(stage, seen);
    return seen.value;
  };
}

/** Prepares to look at the steps of a ladder from any of its stages. */
export function surveyLadder(ground: Ground): Survey {
  const { stages, probe } = ground;
  const byStep = standingsByStep(ground.standings);
  const sights = new Map<Trigger, Sight>();
  const usersAt = (stage: number): number => stages[stage]?.usersPerDay ?? 1;
  const takenOver = beganFromBaseline(ground.index.board);
  const see = (trigger: Trigger, stage: number): Sighting => {
    const sight = sights.get(trigger) ?? sightOf(ground, trigger);
    sights.set(trigger, sight);
    return sight(usersAt(stage));
  };
  const reopenedAt = oncePerStage(
    (standing: Standing, stage) => standing.decision && reopened(standing.decision, probe, usersAt(stage)),
  );
  const standingsOf = (step: Step): readonly Standing[] => byStep.get(step.id) ?? [];
  return {
    ...ground,
    usersAt,
    reopenedAt,
    standingsOf,
    sightingAt: (step, stage) => {
      const seen = step.triggers.map((trigger) => see(trigger, stage));
      return seen.find((one) => one.holds) ?? seen[0];
    },
    lookAt: oncePerStage((step: Step, stage): Look => {
      const named = stages.slice(0, stage + 1).some((one) => one.steps.includes(step.id));
      const called = named && step.triggers.some((trigger) => see(trigger, stage).holds);
      // A system that runs is changed today, whatever its load: nothing that is done to it comes too early.
      const touched = named && !called && takenOver && standingsOf(step).some(isOpened);
      if (!called && !touched) return { named, due: false, touched, owed: [] };
      const isOwed = (standing: Standing): boolean =>
        !standing.accepted || reopenedAt(standing, stage) !== undefined;
      return {
        named,
        due: true,
        touched,
        owed: standingsOf(step).filter((standing) => isAsked(standing) && isOwed(standing)),
      };
    }),
  };
}
