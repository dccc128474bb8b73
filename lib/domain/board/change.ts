import type { CollectionName, SingletonName } from "@/lib/domain/board/board-schema";
import type { Scalar } from "@/lib/domain/board/scalars";

/** The field names of a flat entity join nested keys by dots: `position.x`, `settings.algorithm`, `note.gain.<id>.by`. */
export type FlatEntity = Readonly<Record<string, Scalar>>;

/** A root of the document. */
export type RootName = CollectionName | SingletonName;

/** The id under which a singleton root keeps its only entity. */
export const SINGLETON_ID = "it";

/**
 * The small moves that an edit becomes. The same list is applied to a plain board and to the shared document.
 * `put` makes or wholly replaces an entity; `set` writes fields, `unset` removes them; `remove` takes an entity away.
 * Fields named in `TEXT_FIELDS` live in the shared document as texts that two people can type in.
 */
export type Change =
  | { type: "put"; root: RootName; id: string; fields: FlatEntity }
  | { type: "set"; root: RootName; id: string; fields: FlatEntity }
  | { type: "unset"; root: RootName; id: string; fields: readonly string[] }
  | { type: "remove"; root: CollectionName; id: string };
