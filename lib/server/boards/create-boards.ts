import "server-only";
import { nanoid } from "nanoid";
import * as Y from "yjs";
import type { Board } from "@/lib/domain/board/board-schema";
import { may, toRole, type BoardAction, type Role } from "@/lib/server/access";
import { bringUpToDate } from "@/lib/server/boards/bring-up-to-date";
import type { BoardCodec } from "@/lib/server/boards/board-codec";
import type { CountOwed } from "@/lib/server/boards/count-owed";
import type { BoardListItem, OpenBoard } from "@/lib/server/boards/board-dto";
import type { BoardFailure, Boards } from "@/lib/server/boards/boards";
import { toProjection } from "@/lib/server/boards/projection";
import type { Collaboration } from "@/lib/server/collaboration/collaboration";
import { roomName } from "@/lib/server/collaboration/room-name";
import type { Tickets } from "@/lib/server/collaboration/tickets";
import type { DatabaseClient } from "@/lib/server/database/database";
import type { UpdateLog } from "@/lib/server/updates/update-log";
import { err, ok, type Result } from "@/lib/shared/result";

/** A removed board can be restored for this long. */
const KEEP_REMOVED_DAYS = 30;
const DAY_MS = 86_400_000;
const LONGEST_NAME = 120;

/** What the boards need from outside. */
export interface BoardsDeps {
  readonly database: DatabaseClient;
  readonly updates: UpdateLog;
  readonly documents: Collaboration;
  readonly tickets: Tickets;
  readonly codec: BoardCodec;
  readonly countOwed: CountOwed;
  readonly now: () => Date;
}

/** Never the folded state: it can be megabytes, and a list needs none of it. */
const COLUMNS = {
  id: true,
  name: true,
  problemSlug: true,
  problemTitle: true,
  stage: true,
  componentCount: true,
  owedCount: true,
  generation: true,
  schemaVersion: true,
  createdAt: true,
  editedAt: true,
} as const;

type BoardRow = Omit<BoardListItem, "createdAt" | "editedAt"> & {
  readonly generation: number;
  readonly schemaVersion: number;
  readonly createdAt: Date;
  readonly editedAt: Date;
};

function toListItem(row: BoardRow): BoardListItem {
  const { id, name, problemSlug, problemTitle, stage, componentCount, owedCount } = row;
  const times = { createdAt: row.createdAt.toISOString(), editedAt: row.editedAt.toISOString() };
  return { id, name, problemSlug, problemTitle, stage, componentCount, owedCount, ...times };
}

function toOpenBoard(row: BoardRow, role: Role): OpenBoard {
  return {
    ...toListItem(row),
    role,
    mayEdit: may(role, "edit"),
    generation: row.generation,
    schemaVersion: row.schemaVersion,
    room: roomName({ boardId: row.id, generation: row.generation }),
  };
}

const NOT_FOUND: Result<never, BoardFailure> = err({ code: "not-found" });

interface Access {
  readonly row: BoardRow;
  readonly role: Role;
}

/** The one door: the row and the role, or "not found" for whatever reason. */
async function enter(
  deps: BoardsDeps,
  id: string,
  personId: string | null,
  action: BoardAction,
): Promise<Access | null> {
  if (personId === null) return null;
  const membership = await deps.database.membership.findUnique({
    where: { boardId_personId: { boardId: id, personId } },
    select: { role: true, board: { select: { ...COLUMNS, deletedAt: true } } },
  });
  if (membership === null) return null;
  const role = toRole(membership.role);
  const isRemoved = membership.board.deletedAt !== null;
  if (role === null || !may(role, action) || isRemoved !== (action === "restore")) return null;
  // Tickets are issued through this door too, so nobody is ever in a room that is about to be left behind.
  if (await bringUpToDate(deps, membership.board)) return enter(deps, id, personId, action);
  return { row: membership.board, role };
}

async function create(
  deps: BoardsDeps,
  board: Board,
  personId: string,
  problemTitle: string | null,
): Promise<BoardListItem> {
  const doc = deps.codec.toDoc(board);
  const at = deps.now();
  const row = await deps.database.board.create({
    data: {
      id: nanoid(),
      ...toProjection(board, deps.countOwed),
      problemTitle,
      schemaVersion: deps.codec.schemaVersion,
      state: new Uint8Array(Y.encodeStateAsUpdate(doc)),
      createdAt: at,
      editedAt: at,
      memberships: { create: { personId, role: "owner", createdAt: at } },
    },
    select: COLUMNS,
  });
  doc.destroy();
  return toListItem(row);
}

async function readContent(deps: BoardsDeps, row: BoardRow): Promise<Board | null> {
  const doc = await deps.documents.copy({ boardId: row.id, generation: row.generation });
  if (doc === null) return null;
  const board = deps.codec.toBoard(doc);
  doc.destroy();
  return board;
}

async function read(
  deps: BoardsDeps,
  id: string,
  personId: string | null,
): Promise<Result<Board, BoardFailure>> {
  const access = await enter(deps, id, personId, "export");
  const board = access === null ? null : await readContent(deps, access.row);
  return board === null ? NOT_FOUND : ok(board);
}

async function readState(
  deps: BoardsDeps,
  id: string,
  personId: string | null,
): Promise<Result<string, BoardFailure>> {
  const access = await enter(deps, id, personId, "view");
  const doc =
    access && (await deps.documents.copy({ boardId: access.row.id, generation: access.row.generation }));
  if (!doc) return NOT_FOUND;
  const state = Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
  doc.destroy();
  return ok(state);
}

async function rename(
  deps: BoardsDeps,
  id: string,
  personId: string,
  name: string,
): Promise<Result<BoardListItem, BoardFailure>> {
  const access = await enter(deps, id, personId, "rename");
  if (access === null) return NOT_FOUND;
  const room = { boardId: id, generation: access.row.generation };
  const found = await deps.documents.edit(room, personId, (doc) => {
    deps.codec.rename(doc, name);
  });
  return found ? ok(toListItem({ ...access.row, name, editedAt: deps.now() })) : NOT_FOUND;
}

async function duplicate(
  deps: BoardsDeps,
  id: string,
  personId: string,
): Promise<Result<BoardListItem, BoardFailure>> {
  const access = await enter(deps, id, personId, "duplicate");
  const board = access === null ? null : await readContent(deps, access.row);
  if (access === null || board === null) return NOT_FOUND;
  const name = `Copy of ${board.about.name}`.slice(0, LONGEST_NAME);
  const about = { ...board.about, name, createdAt: deps.now().toISOString() };
  return ok(await create(deps, { ...board, about }, personId, access.row.problemTitle));
}

async function remove(
  deps: BoardsDeps,
  id: string,
  personId: string,
): Promise<Result<{ id: string }, BoardFailure>> {
  if ((await enter(deps, id, personId, "remove")) === null) return NOT_FOUND;
  await deps.database.board.update({ where: { id }, data: { deletedAt: deps.now() }, select: { id: true } });
  deps.tickets.revoke((claims) => claims.boardId === id);
  deps.documents.close(({ room }) => room.boardId === id, "removed");
  return ok({ id });
}

async function restore(
  deps: BoardsDeps,
  id: string,
  personId: string,
): Promise<Result<BoardListItem, BoardFailure>> {
  if ((await enter(deps, id, personId, "restore")) === null) return NOT_FOUND;
  return ok(
    toListItem(
      await deps.database.board.update({ where: { id }, data: { deletedAt: null }, select: COLUMNS }),
    ),
  );
}

async function list(deps: BoardsDeps, personId: string): Promise<BoardListItem[]> {
  const rows = await deps.database.board.findMany({
    where: { deletedAt: null, memberships: { some: { personId } } },
    orderBy: [{ editedAt: "desc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return rows.map(toListItem);
}

async function purgeRemoved(deps: BoardsDeps): Promise<number> {
  const before = new Date(deps.now().getTime() - KEEP_REMOVED_DAYS * DAY_MS);
  const old = await deps.database.board.findMany({
    where: { deletedAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of old) {
    await deps.database.board.delete({ where: { id }, select: { id: true } });
    await deps.updates.forget(id);
  }
  return old.length;
}

/** Guarantees that no method answers for a board the person has no role on. */
export function createBoards(deps: BoardsDeps): Boards {
  return {
    create: (board, personId, about) => create(deps, board, personId, about?.problemTitle ?? null),
    list: (personId) => list(deps, personId),
    open: async (id, personId) => {
      const access = await enter(deps, id, personId, "view");
      return access === null ? NOT_FOUND : ok(toOpenBoard(access.row, access.role));
    },
    read: (id, personId) => read(deps, id, personId),
    readState: (id, personId) => readState(deps, id, personId),
    rename: (id, personId, name) => rename(deps, id, personId, name),
    duplicate: (id, personId) => duplicate(deps, id, personId),
    remove: (id, personId) => remove(deps, id, personId),
    restore: (id, personId) => restore(deps, id, personId),
    issueTicket: async (id, { personId, sessionId }) => {
      const access = await enter(deps, id, personId, "view");
      if (access === null) return NOT_FOUND;
      return ok({ ticket: deps.tickets.issue({ boardId: id, personId, sessionId, role: access.role }) });
    },
    purgeRemoved: () => purgeRemoved(deps),
  };
}
