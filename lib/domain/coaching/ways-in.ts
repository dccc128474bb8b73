import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { partsAmong } from "@/lib/domain/graph/parts-among";
import { reachFrom } from "@/lib/domain/graph/reach";
import { isWaited } from "@/lib/domain/graph/request-graph";

/** A client's connection to a part that answers clients, and what stands behind it up to our own code. */
export type WayIn = {
  connection: Connection;
  client: Part;
  entry: Part;
  /** The entry and what it leads to, up to and with the first parts that run code. */
  gate: readonly Part[];
  /** Connections within the gate. */
  within: readonly Connection[];
  /** What parts of the gate ask besides: an identity provider, a counter of requests. */
  beside: readonly Part[];
};

const NOT_USE: ReadonlySet<Purpose> = new Set<Purpose>(["lookup", "probe", "replicate"]);

/** It hands requests on rather than answer them with code or data of ours. */
function passesOn(part: Part): boolean {
  return part.facts.has("edge") || (!part.facts.has("runs-code") && !part.facts.has("stores"));
}

function gateOf(index: BoardIndex, entry: Part): Pick<WayIn, "gate" | "within" | "beside"> {
  const onward = (id: string): readonly Connection[] => {
    const part = index.part(id);
    return part && passesOn(part) ? part.out.filter((line) => isWaited(index, line)) : [];
  };
  const ids = reachFrom([entry.id], (id) => onward(id).map((line) => line.to));
  const gate = partsAmong(index, ids);
  const asked = new Set<string>(
    gate.flatMap((part) => part.out.filter((line) => line.purpose !== "probe").map((line) => line.to)),
  );
  return {
    gate,
    within: gate.flatMap((part) => onward(part.id)),
    beside: partsAmong(index, asked).filter((part) => !ids.has(part.id)),
  };
}

function isEntry(part: Part): boolean {
  return (
    (part.facts.has("serves") || part.facts.has("entry")) &&
    !part.facts.has("external") &&
    !part.facts.has("client")
  );
}

/** Files at the edge with nothing but files behind them: public by nature, or guarded by signed addresses. */
function isFilesOnly(entry: Part, gate: readonly Part[]): boolean {
  return (
    entry.facts.has("edge") &&
    gate.every((part) => part === entry || part.facts.has("edge") || part.kind?.family === "blob")
  );
}

function findWaysIn(index: BoardIndex): readonly WayIn[] {
  return index.connections.flatMap((connection) => {
    const client = index.part(connection.from);
    if (!client?.facts.has("client") || NOT_USE.has(connection.purpose)) return [];
    const entry = index.part(connection.to);
    if (!entry || !isEntry(entry)) return [];
    const behind = gateOf(index, entry);
    return isFilesOnly(entry, behind.gate) ? [] : [{ connection, client, entry, ...behind }];
  });
}

/** Every way from a client into the system, by connection id; found once per index. Look-ups and files at the edge are none. */
export function waysIn(index: BoardIndex): readonly WayIn[] {
  return deriveOnce(index, findWaysIn);
}
