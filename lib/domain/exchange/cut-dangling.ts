import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Drift } from "@/lib/domain/board/drift";

type Components = Board["components"];
type Connections = Board["connections"];

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function isOn(components: Components, id: string): boolean {
  return Object.hasOwn(components, id);
}

function withoutParent({ parent: _parent, ...rest }: Component): Component {
  return rest;
}

function danglingParents(components: Components): Map<string, Drift> {
  const cut = new Map<string, Drift>();
  for (const { id, parent } of Object.values(components)) {
    if (parent === undefined || isOn(components, parent)) continue;
    const message = `The container "${parent}" is not on the board; the component was taken out of it.`;
    cut.set(id, { code: "dangling-parent", path: `components.${id}.parent`, message });
  }
  return cut;
}

/** Of each cycle exactly one parent is cut, that of its smallest id, whatever order the components come in. */
function cyclicParents(components: Components): Map<string, Drift> {
  const cut = new Map<string, Drift>();
  const settled = new Set<string>();
  for (const start of Object.values(components)) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let at: string | undefined = start.id;
    while (at !== undefined && isOn(components, at) && !settled.has(at) && !onTrail.has(at)) {
      trail.push(at);
      onTrail.add(at);
      at = (components as Record<string, Component>)[at]?.parent;
    }
    if (at !== undefined && onTrail.has(at)) {
      const id = trail.slice(trail.indexOf(at)).sort()[0] ?? at;
      const message = "The containers hold each other; this one was taken out of the other.";
      cut.set(id, { code: "parent-cycle", path: `components.${id}.parent`, message });
    }
    trail.forEach((passed) => settled.add(passed));
  }
  return cut;
}

function cutParents(components: Components): { components: Components; drifts: Drift[] } {
  const cut = new Map([...danglingParents(components), ...cyclicParents(components)]);
  if (cut.size === 0) return { components, drifts: [] };
  const entries = Object.entries(components).map(([id, component]) => [
    id,
    cut.has(id) ? withoutParent(component) : component,
  ]);
  return { components: Object.fromEntries(entries) as Components, drifts: [...cut.values()] };
}

function cutConnections(
  connections: Connections,
  components: Components,
): { connections: Connections; drifts: Drift[] } {
  const dangling = Object.values(connections)
    .filter((line) => !isOn(components, line.from) || !isOn(components, line.to))
    .sort(byId);
  if (dangling.length === 0) return { connections, drifts: [] };
  const gone = new Set<string>(dangling.map((line) => line.id));
  const drifts = dangling.map((line): Drift => {
    const end = isOn(components, line.from) ? "to" : "from";
    const message = `The component "${line[end]}" is not on the board; the connection was left out.`;
    return { code: "dangling-connection", path: `connections.${line.id}.${end}`, message };
  });
  const kept = Object.entries(connections).filter(([id]) => !gone.has(id));
  return { connections: Object.fromEntries(kept), drifts };
}

/**
 * The same board without what points nowhere: connections with a missing end are left out, missing and circular
 * parents are dropped. Deterministic, linear, and the very same object when there is nothing to cut.
 */
export function cutDangling(board: Board): { board: Board; drifts: readonly Drift[] } {
  const parents = cutParents(board.components);
  const lines = cutConnections(board.connections, parents.components);
  const drifts = [...parents.drifts, ...lines.drifts];
  if (drifts.length === 0) return { board, drifts };
  return { board: { ...board, components: parents.components, connections: lines.connections }, drifts };
}
