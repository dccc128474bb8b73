import "server-only";
import { may, toRole, type BoardAction, type Role } from "@/lib/server/access";
import type { Asker } from "@/lib/server/boards/asker";
import { BOARD_COLUMNS, type BoardRow } from "@/lib/server/boards/board-row";
import { bringUpToDate, type UpgradeDeps } from "@/lib/server/boards/bring-up-to-date";
import { linkStanding } from "@/lib/server/sharing/link-standing";

/** What the door needs. */
export interface EnterDeps extends UpgradeDeps {
  readonly now: () => Date;
}

/** A board that may be entered, and as whom. */
export interface Access {
  readonly row: BoardRow;
  readonly role: Role;
}

/** What can be done with a board that lies in the trash, and with no other. */
const IN_TRASH: ReadonlySet<BoardAction> = new Set(["restore", "purge"]);

async function byMembership({ database }: EnterDeps, id: string, personId: string): Promise<Access | null> {
  const membership = await database.membership.findUnique({
    where: { boardId_personId: { boardId: id, personId } },
    select: { role: true, board: { select: BOARD_COLUMNS } },
  });
  const role = toRole(membership?.role);
  return membership === null || role === null ? null : { row: membership.board, role };
}

async function byLink({ database, now }: EnterDeps, id: string, linkId: string): Promise<Access | null> {
  const link = await database.shareLink.findFirst({
    where: { id: linkId, boardId: id },
    select: { role: true, revokedAt: true, expiresAt: true, board: { select: BOARD_COLUMNS } },
  });
  const role = toRole(link?.role);
  if (link === null || role === null || linkStanding(link, now()) !== "open") return null;
  return { row: link.board, role };
}

/**
 * The one door to a board: the row and the role, or `null` for whatever reason. It asks the access function, and the
 * link again each time, so that a revoked one opens nothing from that moment on.
 */
export async function enterBoard(
  deps: EnterDeps,
  id: string,
  asker: Asker,
  action: BoardAction,
): Promise<Access | null> {
  if (asker === null) return null;
  const access =
    typeof asker === "string" ? await byMembership(deps, id, asker) : await byLink(deps, id, asker.linkId);
  if (access === null || !may(access.role, action)) return null;
  const { row } = access;
  if ((row.deletedAt !== null) !== IN_TRASH.has(action)) return null;
  // Tickets are issued through this door too, so nobody is ever in a room that is about to be left behind.
  return (await bringUpToDate(deps, row)) ? enterBoard(deps, id, asker, action) : access;
}
