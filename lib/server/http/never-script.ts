import "server-only";

/**
 * The content type to answer with where someone else has chosen it: no type that browsers run as a script, since our own
 * pages run what this server calls one. Every such type has "script" in its name (MIME Sniffing, 4.6).
 */
export function neverScript(contentType: string): string {
  return /script/i.test(contentType) ? "text/plain; charset=utf-8" : contentType;
}
