import type { Sequence } from "@/lib/domain/knowledge/sequence-schema";

type Step = Sequence["steps"][number];
type Actor = Sequence["actors"][number];

/** What is known after some steps: the last position in the log and the last state of the run, where steps tell them. */
export type SequenceState = { offset?: number; run?: NonNullable<Step["run"]> };

/** The state after the first `done` steps; 0 is before anything happened. */
export function stateAfter(steps: readonly Step[], done: number): SequenceState {
  return steps.slice(0, Math.max(0, done)).reduce<SequenceState>(
    (state, { offset, run }) => ({
      ...state,
      ...(offset !== undefined && { offset }),
      ...(run !== undefined && { run }),
    }),
    {},
  );
}

/** The actors that take part in these steps, in the sequence's own order. */
export function actorsOf({ actors }: Sequence, steps: readonly Step[]): readonly Actor[] {
  const present = new Set(steps.flatMap(({ from, to }) => [from, to]));
  return actors.filter(({ id }) => present.has(id));
}

/** How many presses it takes to see all: the longer of the two ways, where there are two to compare. */
export function lengthOf({ steps, before = [] }: Sequence): number {
  return Math.max(steps.length, before.length);
}

/** Sequences as they are best learned: those first that can be compared with the way without a session. */
export function teachingOrder(sequences: readonly Sequence[]): readonly Sequence[] {
  return [...sequences].sort((a, b) => Number(b.before !== undefined) - Number(a.before !== undefined));
}
