import type { ClassKind } from "@/lib/domain/board/workload-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";

/** What a request does to the parts behind the first one. */
export type Operation = "read" | "write";

/** The operation of a class of traffic. A stream delivers what others wrote: a read. */
export const OPERATION_OF: Readonly<Record<ClassKind, Operation>> = {
  read: "read",
  write: "write",
  upload: "write",
  stream: "read",
  "agent-run": "write",
};

const CARRIERS: Readonly<Record<Operation, ReadonlySet<Purpose>>> = {
  read: new Set<Purpose>(["request", "read", "stream"]),
  write: new Set<Purpose>(["request", "write", "publish", "subscribe", "stream"]),
};

/** Whether traffic of this operation travels over a connection of this purpose. */
export function carries(operation: Operation, purpose: Purpose): boolean {
  return CARRIERS[operation].has(purpose);
}

/** Parts of the board to leave out of account, to ask what the load would be without them. */
export type AsIf =
  "no-caches" | "no-replicas" | "no-queues" | "one-shard" | "one-instance" | "no-edge" | "no-standby";
