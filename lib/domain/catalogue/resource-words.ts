import type { Resource } from "@/lib/domain/catalogue/kind-schema";

/** A resource as it stands behind its number: "15,000 reads a second". */
export const RESOURCE_WORDS: Readonly<Record<Resource, string>> = {
  requestsPerSecond: "requests a second",
  readsPerSecond: "reads a second",
  writesPerSecond: "writes a second",
  messagesPerSecond: "messages a second",
  connections: "connections",
  storedBytes: "bytes",
  concurrentRuns: "runs at once",
};

/** One word for a narrow place. */
export const RESOURCE_SHORT: Readonly<Record<Resource, string>> = {
  requestsPerSecond: "requests",
  readsPerSecond: "reads",
  writesPerSecond: "writes",
  messagesPerSecond: "messages",
  connections: "connections",
  storedBytes: "storage",
  concurrentRuns: "runs",
};
