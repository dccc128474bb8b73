import "server-only";
import type { IncomingMessage } from "node:http";

/** The header in which the visitor's address is handed to route code; whatever a client sends in it is overwritten. */
export const ADDRESS_HEADER = "x-loadstone-address";

/**
 * The visitor's address, as far as `trustProxyHops` proxies in front are to be believed. With 0 it is the peer of the
 * connection, whatever X-Forwarded-For says.
 */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trustProxyHops: number,
): string {
  const peer = request.socket.remoteAddress ?? "unknown";
  const forwarded = request.headers["x-forwarded-for"];
  const chain = (typeof forwarded === "string" ? forwarded.split(",") : []).map((part) => part.trim());
  // The chain grows on the right: the last entry was written by the proxy nearest to us.
  return trustProxyHops === 0 ? peer : (chain.at(-trustProxyHops) ?? peer);
}
