import "server-only";
import * as Y from "yjs";
import type { BoardCodec } from "@/lib/server/boards/board-codec";
import type { CountOwed } from "@/lib/server/boards/count-owed";
import { toProjection } from "@/lib/server/boards/projection";
import { roomName } from "@/lib/server/collaboration/room-name";
import { readStoredDocument, type StoredDocumentDeps } from "@/lib/server/collaboration/stored-document";
import type { BoardRoom } from "@/lib/server/updates/update-log";

/** What folding needs. */
export interface FoldDeps extends StoredDocumentDeps {
  readonly codec: BoardCodec;
  readonly countOwed: CountOwed;
}

/** Folds rooms, one fold a room at a time. */
export interface Folder {
  /** Resolves when every row that was logged before the call is in the folded state. */
  fold(room: BoardRoom): Promise<void>;
  /** Folds whatever an earlier life of the process left; logs rooms that fail and goes on. Returns their names. */
  foldAll(): Promise<string[]>;
}

/** @returns whether the fold took hold; `false` when another fold of the same board came first */
async function foldOnce(deps: FoldDeps, room: BoardRoom): Promise<boolean> {
  const doc = new Y.Doc();
  try {
    const stored = await readStoredDocument(deps, room, doc);
    const last = stored?.rows.at(-1);
    if (stored === null || last === undefined) return true;
    // From the rows and never from the live document: a row may be logged and not applied yet.
    const { count } = await deps.database.board.updateMany({
      where: { id: room.boardId, generation: room.generation, stateVersion: stored.stateVersion },
      data: {
        state: new Uint8Array(Y.encodeStateAsUpdate(doc)),
        stateVersion: stored.stateVersion + 1,
        editedAt: last.at,
        ...toProjection(deps.codec.toBoard(doc), deps.countOwed),
      },
    });
    if (count === 0) return false;
    // After the state and not before: if the process dies between, the rows are merged once more, to no effect.
    await deps.updates.markFolded(stored.rows.map((row) => row.id));
    return true;
  } finally {
    doc.destroy();
  }
}

const MOST_TRIES = 5;

async function foldRoom(deps: FoldDeps, room: BoardRoom): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await foldOnce(deps, room)) return;
  }
  throw new Error(`${roomName(room)} is being folded by somebody else all the time`);
}

/** Guarantees that folds of one room follow each other and that each merges exactly the rows it read. */
export function createFolder(deps: FoldDeps): Folder {
  const tails = new Map<string, Promise<void>>();

  function fold(room: BoardRoom): Promise<void> {
    const name = roomName(room);
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => foldRoom(deps, room));
    const tail = mine.finally(() => {
      if (tails.get(name) === tail) tails.delete(name);
    });
    tails.set(name, tail);
    return tail;
  }

  async function foldAll(): Promise<string[]> {
    const failed: string[] = [];
    for (const room of await deps.updates.unfoldedRooms()) {
      try {
        await fold(room);
      } catch (error) {
        deps.log.error({ err: error, room }, "a board could not be folded; its edits stay in the update log");
        failed.push(roomName(room));
      }
    }
    return failed;
  }

  return { fold, foldAll };
}
