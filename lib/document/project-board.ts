import type * as Y from "yjs";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { assembleBoard, type Projected } from "@/lib/document/assemble-board";
import { readDocument } from "@/lib/document/read-document";

/**
 * Reads a document as a board. Total and deterministic: whatever the document holds, the answer keeps the schema, has
 * no connection or parent that leads nowhere, and says in its drifts what was left out; nothing is ever written back.
 * Entities equal to those of `previous` are the same objects. With a catalogue, unknown kinds are reported and kept.
 */
export function projectBoard(doc: Y.Doc, catalogue?: Catalogue, previous?: Board): Projected {
  return assembleBoard(doc, readDocument(doc), catalogue, previous);
}
