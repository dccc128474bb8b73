import "server-only";
import type { BoardListItem } from "@/lib/server/boards/board-dto";
import { BOARD_COLUMNS, toListItem } from "@/lib/server/boards/board-row";
import type { BoardFailure } from "@/lib/server/boards/boards";
import { enterBoard, type EnterDeps } from "@/lib/server/boards/enter-board";
import type { Tickets } from "@/lib/server/collaboration/tickets";
import type { UpdateLog } from "@/lib/server/updates/update-log";
import { err, ok, type Result } from "@/lib/shared/result";

/** How long a board lies in the trash before it is deleted for good. */
export const KEEP_REMOVED_DAYS = 30;
const DAY_MS = 86_400_000;
const NOT_FOUND: Result<never, BoardFailure> = err({ code: "not-found" });

/** What the trash needs. */
export interface TrashDeps extends EnterDeps {
  readonly updates: UpdateLog;
  readonly tickets: Tickets;
}

/** Puts a board into the trash. Whoever has it open, by a share link too, is told and let go. */
export async function removeBoard(
  deps: TrashDeps,
  id: string,
  personId: string,
): Promise<Result<{ id: string }, BoardFailure>> {
  if ((await enterBoard(deps, id, personId, "remove")) === null) return NOT_FOUND;
  await deps.database.board.update({ where: { id }, data: { deletedAt: deps.now() }, select: { id: true } });
  deps.tickets.revoke((claims) => claims.boardId === id);
  deps.documents.close(({ room }) => room.boardId === id, "removed");
  return ok({ id });
}

/** Takes a board out of the trash again; its links open it as before. */
export async function restoreBoard(
  deps: TrashDeps,
  id: string,
  personId: string,
): Promise<Result<BoardListItem, BoardFailure>> {
  if ((await enterBoard(deps, id, personId, "restore")) === null) return NOT_FOUND;
  const data = { deletedAt: null };
  return ok(toListItem(await deps.database.board.update({ where: { id }, data, select: BOARD_COLUMNS })));
}

/** @returns whether it was deleted: somebody may have restored it this very moment, and then nothing of it is touched */
async function deleteForGood({ database, updates }: TrashDeps, id: string): Promise<boolean> {
  const { count } = await database.board.deleteMany({ where: { id, deletedAt: { not: null } } });
  if (count > 0) await updates.forget(id);
  return count > 0;
}

/** Deletes a board of the trash for good, its edits and its links with it. */
export async function purgeBoard(
  deps: TrashDeps,
  id: string,
  personId: string,
): Promise<Result<{ id: string }, BoardFailure>> {
  if ((await enterBoard(deps, id, personId, "purge")) === null) return NOT_FOUND;
  return (await deleteForGood(deps, id)) ? ok({ id }) : NOT_FOUND;
}

/** Deletes for good what has lain in the trash for 30 days; returns how many. */
export async function purgeRemoved(deps: TrashDeps): Promise<number> {
  const before = new Date(deps.now().getTime() - KEEP_REMOVED_DAYS * DAY_MS);
  const old = await deps.database.board.findMany({
    where: { deletedAt: { lt: before } },
    select: { id: true },
  });
  let purged = 0;
  for (const { id } of old) purged += (await deleteForGood(deps, id)) ? 1 : 0;
  return purged;
}
