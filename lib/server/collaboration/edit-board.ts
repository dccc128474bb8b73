import "server-only";
import type { Document, Hocuspocus } from "@hocuspocus/server";
import * as Y from "yjs";
import type { AppendDeps } from "@/lib/server/collaboration/append-until-saved";
import { appendUntilSaved } from "@/lib/server/collaboration/append-until-saved";
import type { Folder } from "@/lib/server/collaboration/fold";
import { roomName } from "@/lib/server/collaboration/room-name";
import { readStoredDocument, type StoredDocumentDeps } from "@/lib/server/collaboration/stored-document";
import type { BoardRoom } from "@/lib/server/updates/update-log";

/** What editing and reading on the server's side need. */
export interface EditBoardDeps extends AppendDeps, StoredDocumentDeps {
  readonly hocuspocus: Hocuspocus;
  readonly folder: Folder;
}

async function liveDocument({ hocuspocus }: EditBoardDeps, room: BoardRoom): Promise<Document | null> {
  const name = roomName(room);
  return (await hocuspocus.loadingDocuments.get(name)) ?? hocuspocus.documents.get(name) ?? null;
}

/**
 * A copy of the board's document as it is now: the live one if it is loaded, else what the disk has. The caller owns
 * the copy. `null` when there is no such board.
 */
export async function copyDocument(deps: EditBoardDeps, room: BoardRoom): Promise<Y.Doc | null> {
  const copy = new Y.Doc();
  const live = await liveDocument(deps, room);
  if (live !== null) {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(live));
    return copy;
  }
  if ((await readStoredDocument(deps, room, copy)) !== null) return copy;
  copy.destroy();
  return null;
}

function recordChange(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const record = (update: Uint8Array) => updates.push(update);
  doc.on("update", record);
  doc.transact(() => {
    change(doc);
  });
  doc.off("update", record);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

/**
 * The only way the server changes a board: the change is worked out on a copy, logged, and only then given to the live
 * document and everybody in it. A board that is not loaded is folded at once, so that lists show the change.
 *
 * @returns whether there is such a board
 */
export async function editBoard(
  deps: EditBoardDeps,
  room: BoardRoom,
  personId: string,
  change: (doc: Y.Doc) => void,
): Promise<boolean> {
  const copy = await copyDocument(deps, room);
  if (copy === null) return false;
  const bytes = recordChange(copy, change);
  copy.destroy();
  if (bytes === null) return true;
  await appendUntilSaved(deps, { ...room, personId, connectionId: null, bytes }, () => undefined);
  // Asked again after logging: somebody may have opened the board meanwhile. Applying twice does no harm.
  const live = await liveDocument(deps, room);
  if (live !== null) Y.applyUpdate(live, bytes, { source: "local" });
  await deps.folder.fold(room);
  return true;
}
