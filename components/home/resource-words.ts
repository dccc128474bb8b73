import type { Resource } from "@/lib/domain/catalogue/kind-schema";

const PARTS: Readonly<Record<Resource, { part: string; unit: string }>> = {
  requestsPerSecond: { part: "web process", unit: "requests a second" },
  readsPerSecond: { part: "database’s reading", unit: "reads a second" },
  writesPerSecond: { part: "database’s writing", unit: "writes a second" },
  messagesPerSecond: { part: "message queue", unit: "messages a second" },
  connections: { part: "memory for connections", unit: "connections" },
  storedBytes: { part: "disk", unit: "bytes" },
  concurrentRuns: { part: "worker", unit: "runs at once" },
};

/** The part of one server that a resource stands for. */
export function partOf(resource: Resource): string {
  return PARTS[resource].part;
}

/** What its capacity counts. */
export function unitOf(resource: Resource): string {
  return PARTS[resource].unit;
}
