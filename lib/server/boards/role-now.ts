import "server-only";
import { toRole, type Role } from "@/lib/server/access";
import type { DatabaseClient } from "@/lib/server/database/database";
import type { Principal } from "@/lib/server/principal";
import { linkStanding } from "@/lib/server/sharing/link-standing";

/**
 * The role that a principal has on a board at this moment, as the database says: `null` once the session or the link has
 * ended, the membership is gone or the board lies in the trash.
 */
export async function roleNow(
  database: DatabaseClient,
  boardId: string,
  principal: Principal,
): Promise<Role | null> {
  if (principal.by === "link") {
    const link = await database.shareLink.findFirst({
      where: { id: principal.linkId, boardId, board: { deletedAt: null } },
      select: { role: true, revokedAt: true, expiresAt: true },
    });
    return link === null || linkStanding(link, new Date()) !== "open" ? null : toRole(link.role);
  }
  const { personId, sessionId } = principal;
  const [membership, session] = await Promise.all([
    database.membership.findFirst({
      where: { boardId, personId, board: { deletedAt: null } },
      select: { role: true },
    }),
    database.session.findUnique({ where: { id: sessionId }, select: { id: true } }),
  ]);
  return session === null ? null : toRole(membership?.role);
}
