import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { hasSpare } from "@/lib/domain/graph/copies";
import { dominatorsOf } from "@/lib/domain/graph/dominators";
import { isFollower } from "@/lib/domain/graph/followers";
import { reachFrom } from "@/lib/domain/graph/reach";
import { requestGraph } from "@/lib/domain/graph/request-graph";

/** A part without a spare, and the stores that no client reaches without it. */
type SinglePoint = { part: Part; cuts: readonly Part[] };

function isRequired(index: BoardIndex, part: Part): boolean {
  return (
    part.facts.has("stores") &&
    part.facts.has("durable") &&
    !part.facts.has("external") &&
    !isFollower(index, part)
  );
}

/** The durable stores that clients' requests reach and that copy no other; by id. */
function requiredStores(index: BoardIndex): readonly Part[] {
  const graph = requestGraph(index);
  const reached = reachFrom(
    graph.clients.map((part) => part.id),
    (id) => graph.onward(id).map((line) => line.to),
  );
  return index.parts.filter((part) => reached.has(part.id) && isRequired(index, part));
}

/**
 * The parts with one copy that stand on every way from every client to some required store, the store included.
 * Clients are never among them. By id. Source: dominance in the graph of waited connections.
 */
export function singlePoints(index: BoardIndex): readonly SinglePoint[] {
  const graph = requestGraph(index);
  const dominators = dominatorsOf(
    graph.clients.map((part) => part.id),
    (id) => graph.onward(id).map((line) => line.to),
  );
  const cuts = new Map<string, Part[]>();
  for (const store of requiredStores(index)) {
    for (const id of dominators(store.id)) cuts.set(id, [...(cuts.get(id) ?? []), store]);
  }
  return index.parts.flatMap((part) => {
    const stores = cuts.get(part.id);
    return stores && !part.facts.has("client") && !hasSpare(index, part) ? [{ part, cuts: stores }] : [];
  });
}
