import type * as Y from "yjs";
import { COLLECTIONS, SINGLETONS } from "@/lib/domain/board/board-schema";
import { type RootName, SINGLETON_ID } from "@/lib/domain/board/change";
import { isSingleton } from "@/lib/domain/edit/plan-schema";
import { readEntity } from "@/lib/document/read-entity";
import { EDITED_ROOTS } from "@/lib/document/root-names";
import type { SoundEntity } from "@/lib/document/sound-entity";

/** Every entity of a document as it was last read, by root and id. Singletons are under `SINGLETON_ID`, always. */
export type Readings = Readonly<Record<RootName, Map<string, SoundEntity>>>;

/** Reads these entities of a root again; those that are gone are forgotten. */
export function readAgain(doc: Y.Doc, readings: Readings, root: RootName, ids: Iterable<string>): void {
  const entities = doc.getMap(root);
  const single = isSingleton(root);
  for (const id of ids) {
    if (single ? id === SINGLETON_ID : entities.has(id))
      readings[root].set(id, readEntity(root, id, entities.get(id)));
    else readings[root].delete(id);
  }
}

/** Reads a whole document. */
export function readDocument(doc: Y.Doc): Readings {
  const readings = Object.fromEntries(
    EDITED_ROOTS.map((root) => [root, new Map<string, SoundEntity>()]),
  ) as unknown as Readings;
  for (const root of COLLECTIONS) readAgain(doc, readings, root, doc.getMap(root).keys());
  for (const root of SINGLETONS) readAgain(doc, readings, root, [SINGLETON_ID]);
  return readings;
}
