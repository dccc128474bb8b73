import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";

/** A board's parts and connections, gathered by what most selectors ask for. No group is empty. */
type BoardGroups = {
  /** Parts of one kind with the same facts, by id. */
  parts: readonly (readonly Part[])[];
  /** Connections of one purpose, protocol and style between the same two groups of parts. */
  connections: readonly (readonly Connection[])[];
};

/** An index never changes, so its groups are made once. */
const known = new WeakMap<BoardIndex, BoardGroups>();

/** Facts of one kind are one set; a generic component has a set of its own. */
function groupParts(parts: readonly Part[]): Part[][] {
  const byKind = new Map<string, Map<Part["facts"], Part[]>>();
  const groups: Part[][] = [];
  for (const part of parts) {
    const ofKind = byKind.get(part.component.kind) ?? new Map<Part["facts"], Part[]>();
    byKind.set(part.component.kind, ofKind);
    const group = ofKind.get(part.facts);
    if (group) group.push(part);
    else {
      const made = [part];
      ofKind.set(part.facts, made);
      groups.push(made);
    }
  }
  return groups;
}

function groupConnections(index: BoardIndex, parts: readonly (readonly Part[])[]): Connection[][] {
  const placeOf = new Map<string, number>();
  parts.forEach((group, place) => group.forEach((part) => placeOf.set(part.id, place)));
  const groups = new Map<string, Connection[]>();
  for (const line of index.connections) {
    const ends = `${String(placeOf.get(line.from))} ${String(placeOf.get(line.to))}`;
    const key = `${ends} ${line.purpose} ${line.protocol ?? ""} ${line.style ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** Gathers a board's parts and connections, once per index, in linear time. */
export function groupBoard(index: BoardIndex): BoardGroups {
  const before = known.get(index);
  if (before) return before;
  const parts = groupParts(index.parts);
  const groups = { parts, connections: groupConnections(index, parts) };
  known.set(index, groups);
  return groups;
}
