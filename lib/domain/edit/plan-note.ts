import type { Change, FlatEntity } from "@/lib/domain/board/change";
import type { Decision, EffectLine, Note, Revisit } from "@/lib/domain/board/decision-schema";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { Refusal } from "@/lib/domain/edit/edit";
import { isUsableId, MOST_ITEMS } from "@/lib/domain/edit/plan-limits";
import { refuse } from "@/lib/domain/edit/plan-refusal";

/** A note with every slot empty. */
export const EMPTY_NOTE: Note = { because: "", since: "", gain: {}, giveUp: {}, revisitWhen: { event: "" } };

type Lines = Readonly<Record<string, EffectLine>>;
type Written = { set: FlatEntity; unset: readonly string[] };

function writeWhole(prefix: string, before: object | undefined, after: object): Written {
  const named = (value: object): FlatEntity =>
    Object.fromEntries(
      Object.entries(flattenEntity(value)).map(([field, scalar]) => [`${prefix}.${field}`, scalar]),
    );
  const set = named(after);
  return { set, unset: Object.keys(named(before ?? {})).filter((field) => !Object.hasOwn(set, field)) };
}

function writeLines(prefix: string, before: Lines, after: Lines): Written[] {
  return Object.entries(after).map(([id, line]) =>
    writeWhole(`${prefix}.${id}`, Object.hasOwn(before, id) ? before[id] : undefined, line),
  );
}

/** An empty word means that the choice is taken back. */
function writeChoice(field: "rejected" | "confidence", value: string | undefined): Written[] {
  if (value === undefined) return [];
  return value === ""
    ? [{ set: {}, unset: [`note.${field}`] }]
    : [{ set: { [`note.${field}`]: value }, unset: [] }];
}

function writeRevisit(before: Revisit, after: Revisit | undefined): Written[] {
  return after === undefined ? [] : [writeWhole("note.revisitWhen", before, after)];
}

/** Refuses lines under ids that cannot be used, and more lines than a note holds. */
export function refuseLines(before: Note, note: Partial<Note>): { ok: false; error: Refusal } | undefined {
  for (const slot of ["gain", "giveUp"] as const) {
    const ids = Object.keys(note[slot] ?? {});
    const unusable = ids.find((id) => !isUsableId(id));
    if (unusable !== undefined) {
      return refuse(
        "bad-value",
        `"${unusable.slice(0, 60)}" cannot be the id of a line.`,
        "Use 1 to 40 letters, digits, _ or -.",
      );
    }
    if (new Set([...ids, ...Object.keys(before[slot])]).size > MOST_ITEMS) {
      return refuse(
        "too-many",
        "That is more than one note should say.",
        `Give at most ${String(MOST_ITEMS)} lines; one or two are best.`,
      );
    }
  }
  return undefined;
}

/**
 * The changes that write these slots of a decision's note; slots not given stay. Lines of gain and cost are merged by
 * id, each line and the revisit condition as a whole.
 */
export function noteChanges(decision: Decision, note: Partial<Note>): Change[] {
  const before = decision.note;
  const texts = (["because", "since"] as const).flatMap((slot): Written[] => {
    const text = note[slot];
    return text === undefined ? [] : [{ set: { [`note.${slot}`]: text }, unset: [] }];
  });
  const written = [
    ...texts,
    ...writeChoice("rejected", note.rejected),
    ...writeChoice("confidence", note.confidence),
    ...writeLines("note.gain", before.gain, note.gain ?? {}),
    ...writeLines("note.giveUp", before.giveUp, note.giveUp ?? {}),
    ...writeRevisit(before.revisitWhen, note.revisitWhen),
  ];
  const where = { root: "decisions", id: decision.id } as const;
  const set = Object.assign({}, ...written.map((part) => part.set)) as FlatEntity;
  const unset = written.flatMap((part) => part.unset);
  return [
    ...(Object.keys(set).length > 0 ? [{ type: "set" as const, ...where, fields: set }] : []),
    ...(unset.length > 0 ? [{ type: "unset" as const, ...where, fields: unset }] : []),
  ];
}
