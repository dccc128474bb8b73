import type { Sequence } from "@/lib/domain/knowledge/sequence-schema";

type Step = Sequence["steps"][number];
type Actor = Sequence["actors"][number];

/** One actor's line from top to bottom. `x` is its middle. */
export type Lane = { actor: Actor; x: number };

/** One step as an arrow. Where an actor speaks to itself, `from` and `to` are the same and the arrow turns back. */
export type Arrow = {
  from: number;
  to: number;
  y: number;
  label: string;
  /** The middle of the label, above the arrow. */
  labelX: number;
  turns: boolean;
};

/** A sequence drawn: sizes and places in pixels, nothing outside `width` and `height`. */
export type SequencePlan = {
  width: number;
  height: number;
  headHeight: number;
  lanes: Lane[];
  arrows: Arrow[];
};

/** How wide a letter of a 12 px label is taken to be: a little wider than it is, so that labels never touch. */
const LETTER = 6.9;
const HEAD_LETTER = 7.2;
const HEAD = { height: 40, padding: 36, least: 84 } as const;
const LABEL_PADDING = 26;
const ROW = 46;
/** How far an arrow reaches out that turns back to its own lane. */
export const TURN = 30;
const MARGIN = 2;
const FOOT = 18;

function headWidth({ name }: Actor): number {
  return Math.max(HEAD.least, name.length * HEAD_LETTER + HEAD.padding);
}

function labelWidth({ event }: Step): number {
  return event.length * LETTER + LABEL_PADDING;
}

/** The distance between each lane and the next: enough for both heads, and for every label that lies between them. */
function gapsOf(actors: readonly Actor[], steps: readonly Step[]): number[] {
  const place = new Map(actors.map(({ id }, at) => [id, at]));
  const gaps = actors.slice(1).map((actor, at) => {
    const before = actors[at];
    return 10 + (headWidth(actor) + (before ? headWidth(before) : 0)) / 2;
  });
  for (const step of steps) {
    const [a, b] = [place.get(step.from) ?? 0, place.get(step.to) ?? 0];
    const [low, high] = a === b ? [a, a + 1] : [Math.min(a, b), Math.max(a, b)];
    const between = gaps.slice(low, high);
    const missing = labelWidth(step) + (a === b ? TURN : 0) - between.reduce((sum, gap) => sum + gap, 0);
    if (missing > 0) between.forEach((gap, at) => (gaps[low + at] = gap + missing / between.length));
  }
  return gaps;
}

/** Room right of the last lane for what it says to itself. */
function tailOf(actors: readonly Actor[], steps: readonly Step[]): number {
  const last = actors.at(-1)?.id;
  const turning = steps.filter(({ from, to }) => from === last && to === last);
  return Math.max(0, ...turning.map((step) => labelWidth(step) + TURN));
}

/**
 * Lays a sequence out: a lane for each actor in the order given, an arrow for each step from top to bottom. The same for
 * equal input; labels neither overlap nor leave the picture.
 */
export function planSequence(actors: readonly Actor[], steps: readonly Step[]): SequencePlan {
  const gaps = gapsOf(actors, steps);
  const first = actors[0] ? headWidth(actors[0]) / 2 : 0;
  let x = MARGIN + first;
  const lanes = actors.map((actor, at): Lane => {
    if (at > 0) x += gaps[at - 1] ?? 0;
    return { actor, x };
  });
  const at = new Map(lanes.map((lane) => [lane.actor.id, lane.x]));
  const arrows = steps.map((step, row): Arrow => {
    const [from, to] = [at.get(step.from) ?? x, at.get(step.to) ?? x];
    const turns = step.from === step.to;
    return {
      from,
      to,
      y: HEAD.height + ROW * (row + 1) - 8,
      label: step.event,
      labelX: turns ? from + TURN + labelWidth(step) / 2 : (from + to) / 2,
      turns,
    };
  });
  const last = actors.at(-1);
  const tail = Math.max(last ? headWidth(last) / 2 : 0, tailOf(actors, steps));
  return {
    width: Math.ceil(x + tail + MARGIN),
    height: HEAD.height + ROW * (steps.length + 1) - 8 + FOOT - ROW / 2,
    headHeight: HEAD.height,
    lanes,
    arrows,
  };
}

/** How wide the head of a lane is drawn. */
export function headWidthOf(lane: Lane): number {
  return headWidth(lane.actor);
}

/** How wide the label of an arrow is at the most, without its padding. */
export function labelWidthOf({ label }: Arrow): number {
  return label.length * LETTER;
}
