import "server-only";

/** Whether a link opens its board, and if not, why. */
export type LinkStanding = "open" | "revoked" | "expired";

/** Where a link stands at a moment. Revoked comes before expired: it is what somebody did. */
export function linkStanding(
  link: { readonly revokedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): LinkStanding {
  if (link.revokedAt !== null) return "revoked";
  return link.expiresAt <= now ? "expired" : "open";
}
