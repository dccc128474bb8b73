import type { Component } from "@/lib/domain/board/component-schema";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Position, Settings } from "@/lib/domain/board/scalars";
import { freePlace, SIDES, STEP_X, STEP_Y } from "@/lib/domain/ladder/free-place";
import { wrapFrames } from "@/lib/domain/ladder/wrap-frames";
import type { Edit } from "@/lib/domain/edit/edit";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { connectionMatches } from "@/lib/domain/graph/match";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import {
  addComponent,
  anchored,
  connect,
  middle,
  parentOf,
  shiftLeft,
  type Planner,
} from "@/lib/domain/ladder/placement-planner";

/** Adds a component; when the question is answered anew, what answered it before is changed instead. */
function addBeside(planner: Planner, move: Extract<PlacementMove, { do: "add" }>): void {
  const beside = move.beside ? anchored(planner, move.beside) : [];
  if (move.beside && beside.length === 0) return;
  const standing = planner.index.parts.find(
    (part) =>
      part.component.kind === move.kind &&
      part.kind?.opensDecision !== undefined &&
      part.kind.opensDecision === planner.question,
  );
  if (standing) {
    planner.refs.set(move.ref, standing.id);
    if (move.settings) planner.edits.push({ type: "set-component", id: standing.id, set: move.settings });
    return;
  }
  const start = middle(planner, beside);
  const at = start ? { x: start.x + SIDES[move.side].x, y: start.y + SIDES[move.side].y } : { x: 0, y: 0 };
  const around = move.inside ? anchored(planner, move.inside)[0] : parentOf(planner, beside);
  const parent = move.apart === true ? undefined : around;
  addComponent(planner, move, freePlace(planner.taken, at, move.side), parent);
}

/** Puts a component between two groups. Where nothing joins them and one of its kind stands already, that one is meant. */
function insertBetween(planner: Planner, move: Extract<PlacementMove, { do: "insert" }>): void {
  const from = new Set(anchored(planner, move.from));
  const to = new Set(anchored(planner, move.to));
  if (from.size === 0 || to.size === 0) return;
  const lines = planner.index.connections.filter(
    (line) => from.has(line.from) && to.has(line.to) && !planner.cut.has(line.id),
  );
  const standing = planner.index.parts.find((part) => part.component.kind === move.kind);
  if (lines.length === 0 && standing) {
    planner.refs.set(move.ref, standing.id);
    return;
  }
  const targets = [...new Set(lines.map((line) => line.to as string))].sort();
  const onto = targets.length > 0 ? targets : [...to];
  const beside = middle(planner, onto) ?? { x: 0, y: 0 };
  const id = addComponent(
    planner,
    move,
    freePlace(planner.taken, { x: beside.x - STEP_X, y: beside.y }, "left"),
  );
  shiftLeft(planner, [...from], (planner.taken.get(id)?.x ?? 0) - STEP_X);
  if (lines.length > 0) planner.edits.push({ type: "remove", connections: lines.map((line) => line.id) });
  lines.forEach((line) => planner.cut.add(line.id));
  // One line in for each caller and purpose, with what the old one had.
  const inward = new Map(lines.map((line) => [`${line.from} ${line.purpose}`, line]));
  for (const line of inward.values()) {
    connect(planner, line.from, id, {
      protocol: line.protocol ?? "https",
      purpose: line.purpose,
      ...(line.style && { style: line.style }),
      ...(Object.keys(line.settings).length > 0 && { settings: line.settings }),
    });
  }
  if (lines.length === 0)
    for (const caller of from) connect(planner, caller, id, { protocol: "https", purpose: "request" });
  for (const target of onto) connect(planner, id, target, move.onward);
}

/** Draws containers around parts; where all of them stand in one of the kind already, that one is meant. */
function wrap(planner: Planner, move: Extract<PlacementMove, { do: "wrap" }>): void {
  const { index, edits } = planner;
  const kind = Object.hasOwn(index.catalogue.kinds, move.kind) ? index.catalogue.kinds[move.kind] : undefined;
  if (!kind) return;
  const { frames, grown, standing } = wrapFrames(index, kind, anchored(planner, move.around));
  for (const { id, position, size } of grown) edits.push({ type: "resize-component", id, position, size });
  for (const { members, position, size, parent } of frames) {
    const id = planner.newId();
    if (!planner.refs.has(move.ref)) planner.refs.set(move.ref, id);
    edits.push({
      type: "add-component",
      id,
      kind: move.kind,
      name: move.name,
      position,
      size,
      ...(move.settings && { settings: move.settings }),
      ...(parent !== undefined && { parent }),
    });
    const moves = members.map((part) => ({
      root: "components" as const,
      id: part.id,
      position: part.component.position,
      parent: id,
    }));
    edits.push({ type: "move", moves });
  }
  if (standing === undefined || frames.length > 0) return;
  planner.refs.set(move.ref, standing);
  if (move.settings) edits.push({ type: "set-component", id: standing, set: move.settings });
}

function setConnections(planner: Planner, move: Extract<PlacementMove, { do: "set-connections" }>): void {
  for (const line of planner.index.connections) {
    if (planner.cut.has(line.id) || !connectionMatches(planner.index, line, move.connections)) continue;
    planner.edits.push({
      type: "set-connection",
      id: line.id,
      ...(move.protocol !== undefined && { protocol: move.protocol }),
      ...(move.style !== undefined && { style: move.style }),
      ...(move.purpose !== undefined && { purpose: move.purpose }),
      ...(move.settings && { set: move.settings }),
    });
  }
}

function planMove(planner: Planner, move: PlacementMove): void {
  switch (move.do) {
    case "add":
      addBeside(planner, move);
      return;
    case "insert":
      insertBetween(planner, move);
      return;
    case "connect":
      for (const from of anchored(planner, move.from))
        for (const to of anchored(planner, move.to)) connect(planner, from, to, move);
      return;
    case "disconnect": {
      const lines = planner.index.connections.filter(
        (line) => !planner.cut.has(line.id) && connectionMatches(planner.index, line, move.connections),
      );
      lines.forEach((line) => planner.cut.add(line.id));
      if (lines.length > 0) planner.edits.push({ type: "remove", connections: lines.map((line) => line.id) });
      return;
    }
    case "change-kind":
      for (const id of anchored(planner, move.target))
        planner.edits.push({
          type: "change-kind",
          id,
          kind: move.kind,
          ...(move.name !== undefined && { name: move.name }),
          ...(move.settings && { settings: move.settings }),
        });
      return;
    case "set":
      for (const id of anchored(planner, move.target))
        planner.edits.push({ type: "set-component", id, set: onlyOwn(planner, id, move.settings) });
      return;
    case "set-connections":
      setConnections(planner, move);
      return;
    case "wrap":
      wrap(planner, move);
      return;
    case "place": {
      const position = { x: move.column * STEP_X, y: move.row * STEP_Y };
      const moves = anchored(planner, move.target).map((id) => ({
        root: "components" as const,
        id,
        position,
      }));
      if (moves.length > 0) planner.edits.push({ type: "move", moves });
      return;
    }
    case "remove":
      planner.edits.push({ type: "remove", components: anchored(planner, move.target) });
      return;
  }
}

/** Settings that the component's kind has, and capacities of one's own; a recipe for several kinds sets on each what it has. */
function onlyOwn(planner: Planner, id: string, settings: Settings): Settings {
  const kind = planner.index.part(id)?.kind;
  return kind
    ? Object.fromEntries(
        Object.entries(settings).filter(
          ([key]) => key.startsWith("capacity/") || kind.settings.some((setting) => setting.key === key),
        ),
      )
    : settings;
}

/** Applies edits to a plain board, so that the next move sees what the moves before it did. Throws on a refusal. */
export type Rehearse = (board: Board, edits: readonly Edit[]) => Board;

/**
 * Turns a recipe into edits for this board. Moves are planned in order, each on the outcome of those before. Anchors
 * that find nothing make their move do nothing. Positions never overlap what is there. `question` is the one that the recipe answers, if it is an option's. The edits are one undo when sent
 * as a batch.
 */
export function planPlacement(
  board: Board,
  catalogue: Catalogue,
  moves: readonly PlacementMove[],
  tools: { newId: () => string; rehearse: Rehearse; refs?: Map<string, string>; question?: string },
): Edit[] {
  const refs = tools.refs ?? new Map<string, string>();
  let current = board;
  const all: Edit[] = [];
  for (const move of moves) {
    const places = Object.values(current.components).map((one: Component): [string, Position] => [
      one.id,
      one.position,
    ]);
    const planner: Planner = {
      index: indexBoard(current, catalogue),
      refs,
      edits: [],
      newId: tools.newId,
      taken: new Map(places.filter(([id]) => !current.components[id as Component["id"]]?.size)),
      cut: new Set(),
      question: tools.question,
    };
    planMove(planner, move);
    current = tools.rehearse(current, planner.edits);
    all.push(...planner.edits);
  }
  return all;
}
