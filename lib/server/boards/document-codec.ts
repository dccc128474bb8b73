import "server-only";
import { applyChangesToDoc } from "@/lib/document/apply-to-doc";
import { boardToDoc } from "@/lib/document/board-to-doc";
import { projectBoard } from "@/lib/document/project-board";
import { EDITED_ROOTS } from "@/lib/document/root-names";
import { SCHEMA_VERSION } from "@/lib/domain/board/board-schema";
import { SINGLETON_ID } from "@/lib/domain/board/change";
import type { BoardCodec } from "@/lib/server/boards/board-codec";

/** The codec of real boards. People may write to the roots they edit; what is true of the whole document is the server's. */
export const documentCodec: BoardCodec = {
  rootNames: EDITED_ROOTS,
  schemaVersion: SCHEMA_VERSION,
  toDoc: boardToDoc,
  toBoard: (doc) => projectBoard(doc).board,
  rename: (doc, name) => {
    applyChangesToDoc(doc, [{ type: "set", root: "about", id: SINGLETON_ID, fields: { name } }], null);
  },
  apply: (doc, changes) => {
    applyChangesToDoc(doc, changes, null);
  },
};
