import "server-only";
import { readThumbnail } from "@/lib/domain/library/read-thumbnail";
import { may, type Role } from "@/lib/server/access";
import type { BoardListItem, OpenBoard } from "@/lib/server/boards/board-dto";
import { roomName } from "@/lib/server/collaboration/room-name";

/** The columns of a board that lists and doors read. Never the folded state: it can be megabytes. */
export const BOARD_COLUMNS = {
  id: true,
  name: true,
  problemSlug: true,
  problemTitle: true,
  stage: true,
  componentCount: true,
  owedCount: true,
  thumbnail: true,
  generation: true,
  schemaVersion: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
} as const;

/** A board's row, as these columns give it. */
export type BoardRow = Omit<BoardListItem, "thumbnail" | "createdAt" | "editedAt" | "deletedAt"> & {
  readonly thumbnail: string | null;
  readonly generation: number;
  readonly schemaVersion: number;
  readonly createdAt: Date;
  readonly editedAt: Date;
  readonly deletedAt: Date | null;
};

/** A row as lists show it. */
export function toListItem(row: BoardRow): BoardListItem {
  const { id, name, problemSlug, problemTitle, stage, componentCount, owedCount } = row;
  return {
    id,
    name,
    problemSlug,
    problemTitle,
    stage,
    componentCount,
    owedCount,
    thumbnail: readThumbnail(row.thumbnail),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}

/** A row as the board's page needs it, for somebody with this role. */
export function toOpenBoard(row: BoardRow, role: Role): OpenBoard {
  return {
    ...toListItem(row),
    role,
    mayEdit: may(role, "edit"),
    mayShare: may(role, "share"),
    generation: row.generation,
    schemaVersion: row.schemaVersion,
    room: roomName({ boardId: row.id, generation: row.generation }),
  };
}
