import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";

/** Parts of one kind with the same facts, by id; at least one. */
export type PartGroup = {
  first: Part;
  parts: readonly Part[];
  /** Every value that a setting has on some of these parts; `undefined` is among them where one has none. */
  valuesOf: (key: string) => ReadonlySet<Scalar | undefined>;
};

/** Connections of one purpose, protocol and style between the same two groups of parts; at least one. */
export type ConnectionGroup = { first: Connection; connections: readonly Connection[] };

/** A board's parts and connections, gathered by what most selectors ask for. */
type BoardGroups = { parts: readonly PartGroup[]; connections: readonly ConnectionGroup[] };

/** Looks through the parts once for each setting that is asked for. */
function makeGroup(first: Part, parts: readonly Part[]): PartGroup {
  const values = new Map<string, ReadonlySet<Scalar | undefined>>();
  return {
    first,
    parts,
    valuesOf: (key) => {
      const before = values.get(key);
      if (before) return before;
      const found = new Set<Scalar | undefined>();
      for (const part of parts) found.add(settingOf(part, key));
      values.set(key, found);
      return found;
    },
  };
}

/** Facts of one kind are one set; a generic component has a set of its own. */
function groupParts(parts: readonly Part[]): PartGroup[] {
  const byKind = new Map<string, Map<Part["facts"], Part[]>>();
  const groups: PartGroup[] = [];
  for (const part of parts) {
    const ofKind = byKind.get(part.component.kind) ?? new Map<Part["facts"], Part[]>();
    byKind.set(part.component.kind, ofKind);
    const group = ofKind.get(part.facts);
    if (group) group.push(part);
    else {
      const made = [part];
      ofKind.set(part.facts, made);
      groups.push(makeGroup(part, made));
    }
  }
  return groups;
}

function groupConnections(index: BoardIndex, groups: readonly PartGroup[]): ConnectionGroup[] {
  const placeOf = new Map<string, number>();
  groups.forEach(({ parts }, place) => parts.forEach((part) => placeOf.set(part.id, place)));
  const byKey = new Map<string, Connection[]>();
  const found: ConnectionGroup[] = [];
  for (const line of index.connections) {
    const ends = `${String(placeOf.get(line.from))} ${String(placeOf.get(line.to))}`;
    const key = `${ends} ${line.purpose} ${line.protocol ?? ""} ${line.style ?? ""}`;
    const group = byKey.get(key);
    if (group) group.push(line);
    else {
      const connections = [line];
      byKey.set(key, connections);
      found.push({ first: line, connections });
    }
  }
  return found;
}

function makeGroups(index: BoardIndex): BoardGroups {
  const parts = groupParts(index.parts);
  return { parts, connections: groupConnections(index, parts) };
}

/** Gathers a board's parts and connections, once per index, in linear time. */
export function groupBoard(index: BoardIndex): BoardGroups {
  return deriveOnce(index, makeGroups);
}
