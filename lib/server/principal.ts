import "server-only";

/** Who is let in, and by what: a person by a session, or a browser by a share link. When that ends, so does what it let in. */
export type Principal =
  | { readonly by: "session"; readonly sessionId: string; readonly personId: string }
  | { readonly by: "link"; readonly linkId: string; readonly visitId: string };

/**
 * The name under which a principal's edits are kept and their Yjs clients bound. Every browser behind a link has one of
 * its own, so that two of them are never taken for one.
 */
export function authorOf(principal: Principal): string {
  return principal.by === "session" ? principal.personId : `visit:${principal.visitId}`;
}
