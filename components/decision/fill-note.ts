import type { EffectLine, Note } from "@/lib/domain/board/decision-schema";

/** A note with every slot empty. */
export const EMPTY_NOTE: Note = { because: "", since: "", gain: {}, giveUp: {}, revisitWhen: { event: "" } };

type Lines = Readonly<Record<string, EffectLine>>;

/** The suggested line under the id of the blank one that is there, so that none is left over; nothing where words stand. */
function overBlank(before: Lines, suggested: Lines | undefined): Lines | undefined {
  if (suggested === undefined || Object.values(before).some((line) => line.by.trim() !== ""))
    return undefined;
  const [blank] = sortedLines(before);
  const [first] = sortedLines(suggested);
  return blank && first ? { [blank[0]]: first[1] } : suggested;
}

/** What a prefill may write when the option changes: only slots that nobody has written in. */
export function blanksFilled(note: Note, prefill: Partial<Note>, option: string): Partial<Note> {
  const gain = overBlank(note.gain, prefill.gain);
  const giveUp = overBlank(note.giveUp, prefill.giveUp);
  const clashes = note.rejected === option;
  return {
    ...(prefill.because !== undefined && note.because.trim() === "" && { because: prefill.because }),
    ...(gain && { gain }),
    ...(giveUp && { giveUp }),
    ...((clashes || note.rejected === undefined) && { rejected: prefill.rejected ?? "" }),
  };
}

/** Gains or costs in their order. Their ids stay with them. */
export function sortedLines(lines: Readonly<Record<string, EffectLine>>): readonly [string, EffectLine][] {
  return Object.entries(lines).sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1));
}
