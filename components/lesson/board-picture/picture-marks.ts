import type { BoardDiff } from "@/lib/domain/overlay/board-diff";

/** What a picture says of a thing on it: it is new, something about it is, or it will be gone. */
export type Mark = "added" | "changed" | "removed";
export type Marks = ReadonlyMap<string, Mark>;

export const NO_MARKS: Marks = new Map();

/** The word on a marked thing; the colour only says it again. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  added: "new",
  changed: "changed",
  removed: "goes",
};

/** The same as a sign, where a word has no room. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = { added: "+", changed: "~", removed: "−" };

/** What to mark on the picture before a change: what goes, and what will be changed. */
export function marksBefore({ removed, changed }: BoardDiff): Marks {
  return new Map<string, Mark>([
    ...changed.map(({ entity }): [string, Mark] => [entity, "changed"]),
    ...[...removed.components, ...removed.connections].map((id): [string, Mark] => [id, "removed"]),
  ]);
}

/** What to mark on the picture after it: what came, and what was changed. */
export function marksAfter({ added, changed }: BoardDiff): Marks {
  return new Map<string, Mark>([
    ...changed.map(({ entity }): [string, Mark] => [entity, "changed"]),
    ...[...added.components, ...added.connections].map((id): [string, Mark] => [id, "added"]),
  ]);
}
