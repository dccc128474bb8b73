import type { Decision, EffectLine } from "@/lib/domain/board/decision-schema";
import type { Slot } from "@/lib/domain/tradeoff/verdict";
import { normalise, splitWords } from "@/lib/domain/tradeoff/words";

/** A text as it was written, and normalised for comparison. */
export type Said = { text: string; flat: string; words: readonly string[] };

/** A gain or a cost with its mechanism. */
export type SaidEffect = { quality: EffectLine["quality"]; by: Said };

/** A note with its texts normalised, each once. */
export type Reading = {
  because: Said;
  since: Said;
  event: Said;
  gain: readonly SaidEffect[];
  giveUp: readonly SaidEffect[];
  /** The person's own texts with their slots, in the order of the sentence. */
  own: readonly { slot: Slot; said: Said }[];
  /** The person's own texts as one, normalised, with a space on either side. */
  whole: string;
};

/** A decision that has not changed keeps its identity, so its note is read once. */
const known = new WeakMap<Decision, Reading>();

/** Normalises a text. */
export function sayOnce(text: string): Said {
  const flat = normalise(text);
  return { text, flat, words: splitWords(flat) };
}

/** The lines in order. A further line without words is one that was taken back. */
function lines(effects: Readonly<Record<string, EffectLine>>): SaidEffect[] {
  const ordered = Object.values(effects).sort((a, b) => a.order - b.order);
  const written = ordered.filter((effect) => effect.by.trim() !== "");
  const counted = written.length > 0 ? written : ordered.slice(0, 1);
  return counted.map(({ quality, by }) => ({ quality, by: sayOnce(by) }));
}

/** Reads a decision's note, once for each decision. */
export function readNote(decision: Decision): Reading {
  const before = known.get(decision);
  if (before) return before;
  const { note } = decision;
  const since = sayOnce(note.since);
  const gain = lines(note.gain);
  const giveUp = lines(note.giveUp);
  const own = [
    { slot: "since" as const, said: since },
    ...gain.map(({ by }) => ({ slot: "gain" as const, said: by })),
    ...giveUp.map(({ by }) => ({ slot: "giveUp" as const, said: by })),
  ];
  const whole = ` ${own.map(({ said }) => said.flat).join(" . ")} `;
  const reading = {
    because: sayOnce(note.because),
    since,
    event: sayOnce(note.revisitWhen.event),
    gain,
    giveUp,
    own,
    whole,
  };
  known.set(decision, reading);
  return reading;
}
