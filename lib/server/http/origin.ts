import "server-only";
import { isIP } from "node:net";

/** The host's name without its port; brackets of an IPv6 address are taken off. `null` when it is no host at all. */
function hostname(host: string): string | null {
  const address = `http://${host}`;
  if (!/^[\w.:[\]-]{1,255}$/.test(host) || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^\[|\]$/g, "");
}

/**
 * Whether a Host header names this server. Without PUBLIC_URL only names that no foreign site can point at this
 * machine pass: localhost and plain addresses. Otherwise a page could rebind its own name to a visitor's own server.
 */
export function isOwnHost(host: string | undefined, publicUrl: URL | undefined): boolean {
  const name = host === undefined ? null : hostname(host);
  if (name === null) return false;
  return (
    name === "localhost" || name.endsWith(".localhost") || isIP(name) !== 0 || name === publicUrl?.hostname
  );
}

/**
 * Whether a WebSocket's Origin may connect: the address this page was served from, or PUBLIC_URL. A request without
 * an Origin is no browser's, and carries nobody's cookies without their doing.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: URL | undefined,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === publicUrl?.origin || new URL(origin).host === host;
}
