import "server-only";
import type * as Y from "yjs";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Change } from "@/lib/domain/board/change";

/** How a board becomes a shared document and back: the one place where the server depends on the document's shape. */
export interface BoardCodec {
  /** The only root types a document may have. */
  readonly rootNames: readonly string[];
  readonly schemaVersion: number;
  /** A fresh document that holds exactly this board. */
  toDoc(board: Board): Y.Doc;
  /** The board a document holds now. Never throws for a malformed document. */
  toBoard(doc: Y.Doc): Board;
  /** Changes the board's name inside the document. */
  rename(doc: Y.Doc, name: string): void;
  /** Makes changes that were planned for this board. */
  apply(doc: Y.Doc, changes: readonly Change[]): void;
}
