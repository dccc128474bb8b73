import "server-only";
import type {
  beforeHandleAwarenessPayload,
  beforeSyncPayload,
  Configuration,
  connectedPayload,
  onAuthenticatePayload,
  onLoadDocumentPayload,
  onStatelessPayload,
} from "@hocuspocus/server";
import * as Y from "yjs";
import { may } from "@/lib/server/access";
import type { BoardCodec } from "@/lib/server/boards/board-codec";
import { roleNow } from "@/lib/server/boards/role-now";
import { appendUntilSaved, type AppendDeps } from "@/lib/server/collaboration/append-until-saved";
import { createUpdateBudget, type ConnectionContext } from "@/lib/server/collaboration/connection-context";
import type { Folder } from "@/lib/server/collaboration/fold";
import { inspectUpdate } from "@/lib/server/collaboration/inspect-update";
import { logRefusal, sayRefusals } from "@/lib/server/collaboration/log-refusal";
import { liveStateOf, MAX_DOCUMENT_BYTES } from "@/lib/server/collaboration/live-document";
import { SocketRefusal } from "@/lib/server/collaboration/refusal";
import { isRoomFull } from "@/lib/server/collaboration/room-limits";
import { parseRoomName, roomName } from "@/lib/server/collaboration/room-name";
import { readStoredDocument, type StoredDocumentDeps } from "@/lib/server/collaboration/stored-document";
import type { Tickets } from "@/lib/server/collaboration/tickets";
import { authorOf, type Principal } from "@/lib/server/principal";
import type { BoardRoom } from "@/lib/server/updates/update-log";

const MAX_AWARENESS_CHARACTERS = 16_384;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const BARRIER = /^barrier:(\d{1,15})$/;

/** What the hooks need. */
export interface HookDeps extends AppendDeps, StoredDocumentDeps {
  readonly tickets: Tickets;
  readonly codec: BoardCodec;
  readonly folder: Folder;
}

function requireRoom(documentName: string): BoardRoom {
  const room = parseRoomName(documentName);
  if (room === null) throw new SocketRefusal("not-found");
  return room;
}

function accessEnded({ by }: Principal): SocketRefusal {
  return new SocketRefusal(by === "link" ? "link-ended" : "revoked");
}

async function authenticate(deps: HookDeps, payload: onAuthenticatePayload): Promise<ConnectionContext> {
  if (deps.stopping.aborted) throw new SocketRefusal("stopping");
  const room = requireRoom(payload.documentName);
  const claims = deps.tickets.redeem(payload.token, room.boardId);
  if (claims === null) throw new SocketRefusal("bad-ticket");
  // Unknown boards are turned away here, since a document whose loading fails is never released.
  const board = await deps.database.board.findFirst({
    where: { id: room.boardId, deletedAt: null },
    select: { generation: true },
  });
  if (board === null) throw new SocketRefusal("not-found");
  if (board.generation !== room.generation) throw new SocketRefusal("old-generation");
  const { principal } = claims;
  // The ticket says who they are; whether they still may is asked now, before they see anything.
  const role = await roleNow(deps.database, room.boardId, principal);
  if (!may(role, "view") || role === null) throw accessEnded(principal);
  const open = payload.instance.documents.get(payload.documentName)?.getConnections() ?? [];
  if (isRoomFull(open.map(contextOf), claims)) throw new SocketRefusal("room-full");
  payload.connectionConfig.readOnly = !may(role, "edit");
  return { room, principal, role, budget: createUpdateBudget(Date.now) };
}

async function load(deps: HookDeps, { documentName, document }: onLoadDocumentPayload): Promise<void> {
  const stored = await readStoredDocument(deps, requireRoom(documentName), document);
  if (stored === null) throw new SocketRefusal("not-found");
  const live = liveStateOf(document);
  live.bytes = stored.bytes;
  for (const { bytes, personId } of stored.rows) {
    if (personId === null) continue;
    for (const client of Y.parseUpdateMeta(bytes).to.keys()) live.owners.claim(client, personId);
  }
}

/** Access may have ended between the ticket and this moment, too late for those who close what they can see. */
async function recheck(deps: HookDeps, payload: connectedPayload): Promise<void> {
  const { connection } = payload;
  const { room, principal } = contextOf(payload);
  const role = await roleNow(deps.database, room.boardId, principal);
  if (may(role, connection.readOnly ? "view" : "edit")) return;
  const { code, reason, refusal } = accessEnded(principal);
  logRefusal(deps.log, "join", { ...payload, code: refusal });
  connection.close({ code, reason });
}

function contextOf(connection: { context: unknown }): ConnectionContext {
  return connection.context as ConnectionContext;
}

/** Reconnecting clients repeat what the server has, above all their whole list of deletions. */
function bringsNothingNew({ type, document, payload }: beforeSyncPayload): boolean {
  return type === SYNC_STEP_2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload);
}

async function logBeforeApplying(deps: HookDeps, sync: beforeSyncPayload): Promise<void> {
  const { type, payload, connection, document } = sync;
  if (type === SYNC_STEP_1 || connection.readOnly || payload.byteLength <= 2) return;
  const { room, principal, budget } = contextOf(connection);
  const personId = authorOf(principal);
  if (!budget.take()) throw new SocketRefusal("too-fast");
  const live = liveStateOf(document);
  const rootNames = new Set(deps.codec.rootNames);
  const verdict = inspectUpdate({ doc: document, bytes: payload, personId, owners: live.owners, rootNames });
  if (!verdict.ok) throw new SocketRefusal(verdict.code);
  if (bringsNothingNew(sync)) return;
  if (live.bytes + payload.byteLength > MAX_DOCUMENT_BYTES) throw new SocketRefusal("board-full");
  for (const client of verdict.clients) live.owners.claim(client, personId);
  // A copy: the payload is a view into the socket's buffer.
  const bytes = new Uint8Array(payload);
  await appendUntilSaved(deps, { ...room, personId, connectionId: connection.socketId, bytes }, () => {
    connection.sendStateless("not-saved");
  });
  live.bytes += bytes.byteLength;
}

function filterAwareness({ connection, states, document }: beforeHandleAwarenessPayload): void {
  if (connection === undefined) return;
  const personId = authorOf(contextOf(connection).principal);
  const { owners } = liveStateOf(document);
  for (const [client, state] of states) {
    const isTooLong = JSON.stringify(state).length > MAX_AWARENESS_CHARACTERS;
    // One page is one client: whoever reports for many is forging them.
    if (connection.readOnly || isTooLong || states.size > 1 || owners.isForeign(client, personId))
      states.delete(client);
    else owners.claim(client, personId);
  }
}

function answerBarrier({ connection, payload }: onStatelessPayload): void {
  // Messages of one connection are handled in order, so whatever came before is in the log by now.
  const barrier = BARRIER.exec(payload)?.[1];
  if (barrier !== undefined) connection.sendStateless(`passed:${barrier}`);
}

/** The rules of the shared documents, as hooks. Nothing is applied or acknowledged before it is in the update log. */
export function createHooks(deps: HookDeps): Partial<Configuration> {
  return {
    onAuthenticate: (payload) => sayRefusals(deps.log, "join", payload, () => authenticate(deps, payload)),
    connected: (payload) => recheck(deps, payload),
    onLoadDocument: (payload) => sayRefusals(deps.log, "join", payload, () => load(deps, payload)),
    beforeSync: (payload) => {
      const where = { ...payload, socketId: payload.connection.socketId };
      return sayRefusals(deps.log, "update", where, () => logBeforeApplying(deps, payload));
    },
    beforeHandleAwareness: (payload) => {
      filterAwareness(payload);
      return Promise.resolve();
    },
    onStateless: (payload) => {
      answerBarrier(payload);
      return Promise.resolve();
    },
    onStoreDocument: ({ documentName }) => deps.folder.fold(requireRoom(documentName)),
    beforeUnloadDocument: ({ documentName }) =>
      deps.unsaved.has(roomName(requireRoom(documentName)))
        ? Promise.reject(new SocketRefusal("stopping"))
        : Promise.resolve(),
  };
}
