import "server-only";
import { randomUUID } from "node:crypto";
import { may, toRole } from "@/lib/server/access";
import type { LinkVisit } from "@/lib/server/boards/asker";
import type { DatabaseClient } from "@/lib/server/database/database";
import { hashToken, mintToken } from "@/lib/server/people/secret-token";
import { linkStanding } from "@/lib/server/sharing/link-standing";
import { isLinkToken } from "@/lib/server/sharing/link-token";

/** How long a browser need not show the token again. */
export const VISIT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Being looked at is written down at most this often. */
const TOUCH_EVERY_MS = 60_000;
const COOKIE_LENGTH = 43;

/** What browsers that come by a share link do. Nothing here makes a person. */
export interface Visits {
  /**
   * Shows a link's token. Resolves with the cookie by which this browser is known from now on, or with `null`, after the
   * same look-up, for a token that is wrong, belongs to another link, has run out or was revoked.
   */
  show(shown: { linkId: string; token: string; cookie: string | undefined }): Promise<string | null>;
  /** The visit that a cookie stands for; `null` when it has not shown this link's token. Whether the link still opens is asked at the board's door. */
  find(cookie: string | undefined, of: { linkId: string } | { boardId: string }): Promise<LinkVisit | null>;
  /** Notes that a link is in use, for its owner to see; exact to a minute. */
  touch(linkId: string): Promise<void>;
}

/** What visits need from outside. */
export interface VisitsDeps {
  readonly database: DatabaseClient;
  readonly now: () => Date;
}

function isCookie(cookie: string | undefined): cookie is string {
  return cookie?.length === COOKIE_LENGTH;
}

async function isKnown({ database }: VisitsDeps, cookie: string): Promise<boolean> {
  return (
    (await database.shareVisit.findFirst({
      where: { cookieHash: hashToken(cookie) },
      select: { id: true },
    })) !== null
  );
}

async function show(
  deps: VisitsDeps,
  { linkId, token, cookie }: { linkId: string; token: string; cookie: string | undefined },
): Promise<string | null> {
  const { database, now } = deps;
  // Looked up whatever was shown: an answer that comes sooner would tell something.
  const link = await database.shareLink.findUnique({
    where: { tokenHash: hashToken(isLinkToken(token) ? token : "") },
    select: {
      id: true,
      role: true,
      revokedAt: true,
      expiresAt: true,
      board: { select: { deletedAt: true } },
    },
  });
  const at = now();
  const opens =
    link?.id === linkId &&
    link.board.deletedAt === null &&
    linkStanding(link, at) === "open" &&
    may(toRole(link.role), "view");
  if (!opens) return null;
  const mine = isCookie(cookie) && (await isKnown(deps, cookie)) ? cookie : mintToken();
  const cookieHash = hashToken(mine);
  const expiresAt = new Date(at.getTime() + VISIT_DAYS * DAY_MS);
  await database.shareVisit.upsert({
    where: { cookieHash_linkId: { cookieHash, linkId } },
    create: { id: randomUUID(), cookieHash, linkId, createdAt: at, expiresAt },
    update: { expiresAt },
  });
  await database.shareLink.updateMany({
    where: { id: linkId },
    data: { useCount: { increment: 1 }, lastUsedAt: at },
  });
  return mine;
}

/** Guarantees that no cookie is ever stored, only its hash. */
export function createVisits(deps: VisitsDeps): Visits {
  const { database, now } = deps;
  return {
    show: (shown) => show(deps, shown),
    find: async (cookie, of) => {
      if (!isCookie(cookie)) return null;
      const where = "linkId" in of ? { linkId: of.linkId } : { link: { boardId: of.boardId } };
      const visit = await database.shareVisit.findFirst({
        where: { cookieHash: hashToken(cookie), expiresAt: { gt: now() }, ...where },
        // Of several links to one board the one that opens it the longest.
        orderBy: [{ link: { revokedAt: { sort: "desc", nulls: "first" } } }, { link: { expiresAt: "desc" } }],
        select: { id: true, linkId: true, link: { select: { boardId: true } } },
      });
      return visit && { visitId: visit.id, linkId: visit.linkId, boardId: visit.link.boardId };
    },
    touch: async (linkId) => {
      const before = new Date(now().getTime() - TOUCH_EVERY_MS);
      await database.shareLink.updateMany({
        where: { id: linkId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
        data: { lastUsedAt: now() },
      });
    },
  };
}
