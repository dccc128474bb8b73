import "server-only";
import { searchWords } from "@/lib/domain/library/search-text";
import { may, ROLES, type BoardAction } from "@/lib/server/access";
import type { BoardListItem } from "@/lib/server/boards/board-dto";
import { BOARD_COLUMNS, toListItem } from "@/lib/server/boards/board-row";
import type { BoardQuery } from "@/lib/server/boards/boards";
import type { DatabaseClient } from "@/lib/server/database/database";

const ORDERS = {
  edited: [{ editedAt: "desc" }, { id: "asc" }],
  name: [{ nameKey: "asc" }, { id: "asc" }],
  deleted: [{ deletedAt: "desc" }, { id: "asc" }],
} as const;

function rolesThatMay(action: BoardAction): string[] {
  return ROLES.filter((role) => may(role, action));
}

function matching(personId: string, { search = "", inTrash = false }: BoardQuery) {
  const roles = rolesThatMay(inTrash ? "restore" : "view");
  return {
    deletedAt: inTrash ? { not: null } : null,
    memberships: { some: { personId, role: { in: roles } } },
    AND: searchWords(search).map((word) => ({ searchText: { contains: word } })),
  };
}

/** The person's boards that match, in the order asked for. Without a query: all that are not in the trash, the last edited first. */
export async function listBoards(
  database: DatabaseClient,
  personId: string,
  query: BoardQuery = {},
): Promise<BoardListItem[]> {
  const rows = await database.board.findMany({
    where: matching(personId, query),
    orderBy: [...ORDERS[query.inTrash === true ? "deleted" : (query.sort ?? "edited")]],
    ...(query.skip === undefined ? {} : { skip: query.skip }),
    ...(query.most === undefined ? {} : { take: query.most }),
    select: BOARD_COLUMNS,
  });
  return rows.map(toListItem);
}

/** How many of the person's boards match, however many are shown. */
export function countBoards(database: DatabaseClient, personId: string, query: BoardQuery): Promise<number> {
  return database.board.count({ where: matching(personId, query) });
}
