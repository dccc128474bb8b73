import "server-only";
import { nanoid } from "nanoid";
import * as Y from "yjs";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Asker, LinkVisit } from "@/lib/server/boards/asker";
import type { CountOwed } from "@/lib/server/boards/count-owed";
import type { BoardListItem } from "@/lib/server/boards/board-dto";
import { BOARD_COLUMNS, toListItem, toOpenBoard, type BoardRow } from "@/lib/server/boards/board-row";
import type { BoardFailure, Boards } from "@/lib/server/boards/boards";
import { enterBoard } from "@/lib/server/boards/enter-board";
import { countBoards, listBoards } from "@/lib/server/boards/list-boards";
import { recordResult } from "@/lib/server/boards/record-result";
import { toProjection } from "@/lib/server/boards/projection";
import {
  purgeBoard,
  purgeRemoved,
  removeBoard,
  restoreBoard,
  type TrashDeps,
} from "@/lib/server/boards/trash";
import type { CurrentPerson } from "@/lib/server/people/people";
import type { Principal } from "@/lib/server/principal";
import { err, ok, type Result } from "@/lib/shared/result";

const LONGEST_NAME = 120;

/** What the boards need from outside. */
export interface BoardsDeps extends TrashDeps {
  readonly countOwed: CountOwed;
}

const NOT_FOUND: Result<never, BoardFailure> = err({ code: "not-found" });

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
    select: BOARD_COLUMNS,
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

async function read(deps: BoardsDeps, id: string, asker: Asker): Promise<Result<Board, BoardFailure>> {
  const access = await enterBoard(deps, id, asker, "export");
  const board = access === null ? null : await readContent(deps, access.row);
  return board === null ? NOT_FOUND : ok(board);
}

async function readState(deps: BoardsDeps, id: string, asker: Asker): Promise<Result<string, BoardFailure>> {
  const access = await enterBoard(deps, id, asker, "view");
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
  const access = await enterBoard(deps, id, personId, "rename");
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
  asker: Asker,
): Promise<Result<BoardListItem, BoardFailure>> {
  const access = await enterBoard(deps, id, asker, "duplicate");
  const board = access === null ? null : await readContent(deps, access.row);
  if (access === null || board === null) return NOT_FOUND;
  const name = `Copy of ${board.about.name}`.slice(0, LONGEST_NAME);
  const about = { ...board.about, name, createdAt: deps.now().toISOString() };
  return ok(await create(deps, { ...board, about }, personId, access.row.problemTitle));
}

function principalOf(asker: CurrentPerson | LinkVisit): Principal {
  return "personId" in asker
    ? { by: "session", personId: asker.personId, sessionId: asker.sessionId }
    : { by: "link", linkId: asker.linkId, visitId: asker.visitId };
}

async function issueTicket(
  deps: BoardsDeps,
  id: string,
  asker: CurrentPerson | LinkVisit,
): Promise<Result<{ ticket: string }, BoardFailure>> {
  const access = await enterBoard(deps, id, "personId" in asker ? asker.personId : asker, "view");
  if (access === null) return NOT_FOUND;
  return ok({ ticket: deps.tickets.issue({ boardId: id, principal: principalOf(asker) }) });
}

/** Guarantees that no method answers for a board that the asker has no role on. */
export function createBoards(deps: BoardsDeps): Boards {
  return {
    create: (board, personId, about) => create(deps, board, personId, about?.problemTitle ?? null),
    list: (personId, query) => listBoards(deps.database, personId, query),
    count: (personId, query) => countBoards(deps.database, personId, query),
    open: async (id, asker) => {
      const access = await enterBoard(deps, id, asker, "view");
      return access === null ? NOT_FOUND : ok(toOpenBoard(access.row, access.role));
    },
    read: (id, asker) => read(deps, id, asker),
    readState: (id, asker) => readState(deps, id, asker),
    rename: (id, personId, name) => rename(deps, id, personId, name),
    recordResult: (id, personId, result) => recordResult(deps, id, personId, result),
    duplicate: (id, personId, asker = personId) => duplicate(deps, id, personId, asker),
    remove: (id, personId) => removeBoard(deps, id, personId),
    restore: (id, personId) => restoreBoard(deps, id, personId),
    purge: (id, personId) => purgeBoard(deps, id, personId),
    issueTicket: (id, asker) => issueTicket(deps, id, asker),
    purgeRemoved: () => purgeRemoved(deps),
  };
}
