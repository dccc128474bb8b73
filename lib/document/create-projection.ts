import type * as Y from "yjs";
import type { RootName } from "@/lib/domain/board/change";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { assembleBoard, type Projected } from "@/lib/document/assemble-board";
import { readAgain, readDocument } from "@/lib/document/read-document";
import { EDITED_ROOTS } from "@/lib/document/root-names";

/** A board that follows its document. */
export type Projection = {
  /** The board now; the same object as long as nothing changed. */
  current: () => Projected;
  /** Stops following. */
  dispose: () => void;
};

function touchedIds(event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [id] = event.path;
  return id === undefined ? event.changes.keys.keys() : [String(id)];
}

/**
 * Follows a document: reads again only the entities that a transaction touched, when next asked, so that a run of
 * transactions costs one reading. Its answer always equals that of `projectBoard`.
 */
export function createProjection(doc: Y.Doc, catalogue?: Catalogue): Projection {
  const readings = readDocument(doc);
  const touched = new Map<RootName, Set<string>>();
  let projected = assembleBoard(doc, readings, catalogue);
  let stale = false;

  const stops = EDITED_ROOTS.map((root) => {
    const entities = doc.getMap(root);
    const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      const ids = touched.get(root) ?? new Set();
      for (const event of events) for (const id of touchedIds(event)) ids.add(id);
      touched.set(root, ids);
    };
    entities.observeDeep(note);
    return () => entities.unobserveDeep(note);
  });
  const notice = (): void => {
    stale = true;
  };
  doc.on("update", notice);

  return {
    current: () => {
      if (!stale) return projected;
      stale = false;
      for (const [root, ids] of touched) readAgain(doc, readings, root, ids);
      touched.clear();
      const { board, drifts } = assembleBoard(doc, readings, catalogue, projected.board);
      projected =
        board === projected.board && drifts.length === 0 && projected.drifts.length === 0
          ? projected
          : { board, drifts };
      return projected;
    },
    dispose: () => {
      stops.forEach((stop) => stop());
      doc.off("update", notice);
    },
  };
}
