import * as Y from "yjs";
import { COLLECTIONS, SINGLETONS, type Board } from "@/lib/domain/board/board-schema";
import { type Change, SINGLETON_ID } from "@/lib/domain/board/change";
import { flattenEntity } from "@/lib/domain/board/flat";
import { applyChangesToDoc } from "@/lib/document/apply-to-doc";
import { META_ROOT } from "@/lib/document/root-names";

function changesThatMake(board: Board): Change[] {
  const singles = SINGLETONS.map((root): Change => ({
    type: "put",
    root,
    id: SINGLETON_ID,
    fields: flattenEntity(board[root]),
  }));
  const many = COLLECTIONS.flatMap((root) =>
    Object.entries<object>(board[root]).map(([id, entity]): Change => ({
      type: "put",
      root,
      id,
      fields: flattenEntity(entity),
    })),
  );
  return [...singles, ...many];
}

/**
 * A new document that `projectBoard` reads back as the same board. Made once in a board's life, on the server: two
 * documents made from one board do not merge into one.
 */
export function boardToDoc(board: Board): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    doc.getMap(META_ROOT).set("schemaVersion", board.schemaVersion);
    applyChangesToDoc(doc, changesThatMake(board), null);
  });
  return doc;
}
