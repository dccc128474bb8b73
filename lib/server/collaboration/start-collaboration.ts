import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Hocuspocus } from "@hocuspocus/server";
import type { BoardCodec } from "@/lib/server/boards/board-codec";
import type { CountOwed } from "@/lib/server/boards/count-owed";
import { acceptSocket } from "@/lib/server/collaboration/accept-socket";
import type { Collaboration, StopReport } from "@/lib/server/collaboration/collaboration";
import type { ConnectionContext } from "@/lib/server/collaboration/connection-context";
import { copyDocument, editBoard } from "@/lib/server/collaboration/edit-board";
import { createFolder, type Folder } from "@/lib/server/collaboration/fold";
import { hideRefusals } from "@/lib/server/collaboration/hide-refusals";
import { createHooks } from "@/lib/server/collaboration/hooks";
import { refusalNotice, type RefusalCode } from "@/lib/server/collaboration/refusal";
import type { Tickets } from "@/lib/server/collaboration/tickets";
import { createUnsavedBoards, type UnsavedBoards } from "@/lib/server/collaboration/unsaved-boards";
import type { DatabaseClient } from "@/lib/server/database/database";
import type { Log } from "@/lib/server/log";
import type { BoardRoom, UpdateLog } from "@/lib/server/updates/update-log";

/** What the live documents need from outside. */
export interface CollaborationDeps {
  readonly database: DatabaseClient;
  readonly updates: UpdateLog;
  readonly tickets: Tickets;
  readonly codec: BoardCodec;
  readonly countOwed: CountOwed;
  readonly log: Log;
  /** How long edits are gathered before a fold, and the longest a fold may be put off; in milliseconds. */
  readonly foldAfterMs?: number;
  readonly foldAtLatestMs?: number;
}

/** The range 4000-4999 is free for applications; this one says "do not come back on the old ticket". */
const CLOSED_BY_SERVER = 4401;
const GOING_AWAY = 1012;
const FOLD_RETRY_MS = 5_000;
const DRAIN_MS = 5_000;

/** A fold that never rejects: the edits are safe in the log, so a failure is retried later and holds nobody up. */
function patientFolder(folder: Folder, log: Log, stopping: AbortSignal): Folder {
  async function fold(room: BoardRoom): Promise<void> {
    try {
      await folder.fold(room);
    } catch (error) {
      log.error({ err: error, room }, "a board could not be folded; its edits stay in the update log");
      if (stopping.aborted) return;
      setTimeout(() => void fold(room), FOLD_RETRY_MS).unref();
    }
  }
  return { fold, foldAll: () => folder.foldAll() };
}

function closeConnections(
  hocuspocus: Hocuspocus,
  matches: (context: ConnectionContext) => boolean,
  code: RefusalCode,
): void {
  const reason = JSON.stringify(refusalNotice(code));
  for (const document of hocuspocus.documents.values()) {
    for (const connection of document.getConnections()) {
      if (!matches(connection.context as ConnectionContext)) continue;
      const socketCode = code === "stopping" ? GOING_AWAY : CLOSED_BY_SERVER;
      connection.close({ code: socketCode, reason });
      connection.webSocket.close(socketCode, code);
    }
  }
}

async function drained(hocuspocus: Hocuspocus, unsaved: UnsavedBoards): Promise<void> {
  const deadline = Date.now() + DRAIN_MS;
  while (Date.now() < deadline && (hocuspocus.getDocumentsCount() > 0 || unsaved.names().length > 0)) {
    hocuspocus.flushPendingStores();
    await sleep(20);
    if (hocuspocus.getConnectionsCount() === 0 && unsaved.names().length === 0 && !hasWork(hocuspocus))
      return;
  }
}

function hasWork(hocuspocus: Hocuspocus): boolean {
  return [...hocuspocus.documents.values()].some((document) => {
    const id = `onStoreDocument-${document.name}`;
    return hocuspocus.debouncer.isDebounced(id) || hocuspocus.debouncer.isCurrentlyExecuting(id);
  });
}

/**
 * Starts the shared documents; needs no Next.js. What an earlier life of the process left in the update log is folded
 * first, so lists are right from the start.
 */
export async function startCollaboration(deps: CollaborationDeps): Promise<Collaboration> {
  const stop = new AbortController();
  const unsaved = createUnsavedBoards();
  const strict = createFolder(deps);
  const folder = patientFolder(strict, deps.log, stop.signal);
  const shared = { ...deps, unsaved, folder, stopping: stop.signal };
  const hocuspocus = new Hocuspocus({
    ...createHooks(shared),
    quiet: true,
    debounce: deps.foldAfterMs ?? 2_000,
    maxDebounce: deps.foldAtLatestMs ?? 10_000,
    // One page joins one board with one ticket: nothing large or plentiful comes before that.
    maxUnauthenticatedQueueSize: 1_024 * 1_024,
    maxUnauthenticatedQueueMessages: 100,
    maxPendingDocuments: 4,
  });
  await strict.foldAll();
  const editing = { ...shared, hocuspocus };
  const showRefusals = hideRefusals(console);

  async function stopAll(): Promise<StopReport> {
    stop.abort();
    closeConnections(hocuspocus, () => true, "stopping");
    await drained(hocuspocus, unsaved);
    showRefusals();
    return { unsaved: unsaved.names(), unfolded: await strict.foldAll() };
  }

  return {
    accept: (socket, request) => {
      acceptSocket(hocuspocus, socket, request);
    },
    edit: (room, personId, change) => editBoard(editing, room, personId, change),
    copy: (room) => copyDocument(editing, room),
    close: (matches, code) => {
      closeConnections(hocuspocus, matches, code);
    },
    contexts: () =>
      [...hocuspocus.documents.values()].flatMap((document) =>
        document.getConnections().map((connection) => connection.context as ConnectionContext),
      ),
    counts: () => ({
      documents: hocuspocus.getDocumentsCount(),
      connections: hocuspocus.getConnectionsCount(),
    }),
    stop: stopAll,
  };
}
