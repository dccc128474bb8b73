import "server-only";
import { nanoid } from "nanoid";
import { toRole } from "@/lib/server/access";
import { enterBoard, type EnterDeps } from "@/lib/server/boards/enter-board";
import type { Tickets } from "@/lib/server/collaboration/tickets";
import { hashToken } from "@/lib/server/people/secret-token";
import { closeEndedLinks } from "@/lib/server/sharing/close-ended-links";
import { linkStanding } from "@/lib/server/sharing/link-standing";
import { mintLinkToken } from "@/lib/server/sharing/link-token";
import type {
  LinkPlace,
  NewShareLink,
  ShareFailure,
  ShareLinkItem,
  ShareLinks,
} from "@/lib/server/sharing/share-links";
import { err, ok, type Result } from "@/lib/shared/result";

const DAY_MS = 86_400_000;
/** Open ones on one board. */
export const MOST_LINKS = 50;
const KEEP_ENDED_DAYS = 30;

/** What the links need from outside. */
export interface ShareLinksDeps extends EnterDeps {
  readonly tickets: Tickets;
}

const COLUMNS = {
  id: true,
  label: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  useCount: true,
} as const;

interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly useCount: number;
}

const NOT_FOUND: Result<never, ShareFailure> = err({ code: "not-found" });

function toItem(row: LinkRow, now: Date): ShareLinkItem[] {
  const role = toRole(row.role);
  if (role === null) return [];
  return [
    {
      id: row.id,
      label: row.label,
      role,
      standing: linkStanding(row, now),
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      useCount: row.useCount,
    },
  ];
}

function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

async function mayShare(deps: ShareLinksDeps, { boardId, personId }: LinkPlace): Promise<boolean> {
  return (await enterBoard(deps, boardId, personId, "share")) !== null;
}

async function create(
  deps: ShareLinksDeps,
  place: LinkPlace,
  { label, days }: { label: string; days: number },
): Promise<Result<NewShareLink, ShareFailure>> {
  if (!(await mayShare(deps, place))) return NOT_FOUND;
  const { database, now } = deps;
  const at = now();
  const { boardId, personId } = place;
  const open = await database.shareLink.count({ where: { boardId, revokedAt: null, expiresAt: { gt: at } } });
  if (open >= MOST_LINKS) return err({ code: "too-many-links" });
  const token = mintLinkToken();
  const row = await database.shareLink.create({
    data: {
      id: nanoid(),
      tokenHash: hashToken(token),
      boardId,
      createdById: personId,
      role: "link-viewer",
      label,
      createdAt: at,
      expiresAt: daysFrom(at, days),
    },
    select: COLUMNS,
  });
  const [link] = toItem(row, at);
  return link === undefined ? NOT_FOUND : ok({ link, token });
}

function byStandingAndAge(a: ShareLinkItem, b: ShareLinkItem): number {
  const [endedA, endedB] = [a.standing === "open" ? 0 : 1, b.standing === "open" ? 0 : 1];
  return endedA - endedB || (a.createdAt < b.createdAt ? 1 : -1);
}

async function list(deps: ShareLinksDeps, place: LinkPlace): Promise<Result<ShareLinkItem[], ShareFailure>> {
  if (!(await mayShare(deps, place))) return NOT_FOUND;
  const rows = await deps.database.shareLink.findMany({
    where: { boardId: place.boardId },
    select: COLUMNS,
  });
  const now = deps.now();
  return ok(rows.flatMap((row) => toItem(row, now)).sort(byStandingAndAge));
}

/** Changes a link that is not revoked; answers with it as it is then, revoked before or not. */
async function change(
  deps: ShareLinksDeps,
  place: LinkPlace,
  linkId: string,
  data: { revokedAt: Date } | { expiresAt: Date },
): Promise<Result<ShareLinkItem, ShareFailure>> {
  if (!(await mayShare(deps, place))) return NOT_FOUND;
  const where = { id: linkId, boardId: place.boardId };
  await deps.database.shareLink.updateMany({ where: { ...where, revokedAt: null }, data });
  const row = await deps.database.shareLink.findFirst({ where, select: COLUMNS });
  const [link] = row === null ? [] : toItem(row, deps.now());
  return link === undefined ? NOT_FOUND : ok(link);
}

async function revoke(
  deps: ShareLinksDeps,
  place: LinkPlace,
  linkId: string,
): Promise<Result<ShareLinkItem, ShareFailure>> {
  // The row first: who joins from now on is turned away, and those before are found below.
  const answer = await change(deps, place, linkId, { revokedAt: deps.now() });
  if (!answer.ok) return answer;
  deps.tickets.revoke(({ principal }) => principal.by === "link" && principal.linkId === linkId);
  deps.documents.close(
    ({ principal }) => principal.by === "link" && principal.linkId === linkId,
    "link-ended",
  );
  return answer;
}

async function purgeEnded({ database, now }: ShareLinksDeps): Promise<number> {
  const at = now();
  const before = daysFrom(at, -KEEP_ENDED_DAYS);
  await database.shareVisit.deleteMany({ where: { expiresAt: { lte: at } } });
  const { count } = await database.shareLink.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  });
  return count;
}

/** Guarantees that only a token's hash is ever stored, and that nobody reaches a link of a board they may not share. */
export function createShareLinks(deps: ShareLinksDeps): ShareLinks {
  return {
    create: (place, about) => create(deps, place, about),
    list: (place) => list(deps, place),
    revoke: (place, linkId) => revoke(deps, place, linkId),
    setExpiry: (place, linkId, days) =>
      change(deps, place, linkId, { expiresAt: daysFrom(deps.now(), days) }),
    closeEnded: () => closeEndedLinks(deps),
    purgeEnded: () => purgeEnded(deps),
  };
}
