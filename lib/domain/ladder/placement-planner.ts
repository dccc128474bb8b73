import type { Position, Settings } from "@/lib/domain/board/scalars";
import { isTooClose } from "@/lib/domain/ladder/free-place";
import type { Edit } from "@/lib/domain/edit/edit";
import { type BoardIndex } from "@/lib/domain/graph/board-index";
import { partMatches } from "@/lib/domain/graph/match";
import type { Anchor, PlacementMove } from "@/lib/domain/knowledge/placement-schema";

/** A plan as it grows: what it read, what it has done so far, and where everything then stands. */
export type Planner = {
  index: BoardIndex;
  refs: Map<string, string>;
  edits: Edit[];
  newId: () => string;
  /** Positions of everything, with what this plan adds. */
  taken: Map<string, Position>;
  /** Connections that this plan has removed. */
  cut: Set<string>;
  question: string | undefined;
};

/** The ids an anchor names; the components of a container kind only when they are asked for by name or fact. */
export function anchored(planner: Planner, anchor: Anchor): string[] {
  if ("ref" in anchor) {
    const id = planner.refs.get(anchor.ref);
    return id === undefined ? [] : [id];
  }
  return planner.index.parts.filter((part) => partMatches(part, anchor)).map((part) => part.id);
}

/** The middle of where these stand; undefined where none has a place. */
export function middle(planner: Planner, ids: readonly string[]): Position | undefined {
  const places = ids.flatMap((id) => planner.taken.get(id) ?? []);
  if (places.length === 0) return undefined;
  const sum = places.reduce((total, place) => ({ x: total.x + place.x, y: total.y + place.y }), {
    x: 0,
    y: 0,
  });
  return { x: Math.round(sum.x / places.length), y: Math.round(sum.y / places.length) };
}

/** The container that all of these stand in; undefined where they share none. */
export function parentOf(planner: Planner, ids: readonly string[]): string | undefined {
  const parents = new Set(ids.map((id) => planner.index.part(id)?.component.parent));
  return parents.size === 1 ? [...parents][0] : undefined;
}

/** Puts a new component on the plan under its ref; answers its id. */
export function addComponent(
  planner: Planner,
  move: { ref: string; kind: string; name: string; settings?: Settings },
  at: Position,
  parent?: string,
): string {
  const id = planner.newId();
  planner.refs.set(move.ref, id);
  planner.taken.set(id, at);
  planner.edits.push({
    type: "add-component",
    id,
    kind: move.kind,
    name: move.name,
    position: at,
    ...(move.settings && { settings: move.settings }),
    ...(parent !== undefined && { parent }),
  });
  return id;
}

type Wire = Extract<PlacementMove, { do: "connect" }>;

/** Joins two parts, unless that is so already. */
export function connect(
  planner: Planner,
  from: string,
  to: string,
  wire: Pick<Wire, "protocol" | "purpose" | "style" | "settings">,
): void {
  const exists = planner.index.connections.some(
    (line) =>
      line.from === from && line.to === to && line.purpose === wire.purpose && !planner.cut.has(line.id),
  );
  if (from === to || exists) return;
  planner.edits.push({
    type: "connect",
    id: planner.newId(),
    from,
    to,
    protocol: wire.protocol,
    purpose: wire.purpose,
    ...(wire.style !== undefined && { style: wire.style }),
    ...(wire.settings && { settings: wire.settings }),
  });
}

/**
 * Makes room: callers that stand right of `limit` move left by whole steps, keeping their rows, and what they would come
 * to lie on moves with them.
 */
export function shiftLeft(planner: Planner, ids: readonly string[], limit: number): void {
  const right = Math.max(...ids.map((id) => planner.taken.get(id)?.x ?? -Infinity));
  if (right <= limit || !Number.isFinite(right)) return;
  const by = right - limit;
  const places = new Map<string, Position>();
  const going = new Set(ids);
  // The set grows while it is walked: whoever is pushed pushes on.
  for (const id of going) {
    const at = planner.taken.get(id);
    if (!at) continue;
    const position = { x: at.x - by, y: at.y };
    places.set(id, position);
    for (const [other, place] of planner.taken) if (isTooClose(position, place)) going.add(other);
  }
  const moves = [...places].map(([id, position]) => ({ root: "components" as const, id, position }));
  for (const { id, position } of moves) planner.taken.set(id, position);
  planner.edits.push({ type: "move", moves });
}
