import "server-only";
import type { Collaboration } from "@/lib/server/collaboration/collaboration";
import type { DatabaseClient } from "@/lib/server/database/database";
import { linkStanding } from "@/lib/server/sharing/link-standing";

/** What is asked and closed. */
export interface EndedLinksDeps {
  readonly database: DatabaseClient;
  readonly documents: Pick<Collaboration, "contexts" | "close">;
  readonly now: () => Date;
}

/**
 * Closes the connections whose link has ended: run out while somebody was looking, or revoked by another process on the
 * same database. Asks nothing of the database while nobody looks by a link.
 */
export async function closeEndedLinks({ database, documents, now }: EndedLinksDeps): Promise<void> {
  const used = new Set(
    documents.contexts().flatMap(({ principal }) => (principal.by === "link" ? [principal.linkId] : [])),
  );
  if (used.size === 0) return;
  const links = await database.shareLink.findMany({
    where: { id: { in: [...used] } },
    select: { id: true, revokedAt: true, expiresAt: true },
  });
  const at = now();
  const open = new Set(links.filter((link) => linkStanding(link, at) === "open").map(({ id }) => id));
  if (open.size === used.size) return;
  documents.close(({ principal }) => principal.by === "link" && !open.has(principal.linkId), "link-ended");
}
