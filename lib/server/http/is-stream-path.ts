import "server-only";

/**
 * Whether an address is one of the Durable Streams protocol, `/streams/<token>/<path>`. What lies directly under
 * `/streams` is a page of people whose stream breaks.
 */
export function isStreamPath(url: string): boolean {
  return /^\/streams\/[^/?#]+\//.test(url);
}
