import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";

/** A line as it runs down the picture: `up` when it is drawn from the lower part to the higher. */
export type Run = { id: string; top: string; bottom: string; up: boolean };

/** Which row each part stands in, from 0, and how each line runs between them. Frames are in no row. */
export type Rows = { rowOf: ReadonlyMap<string, number>; runs: readonly Run[] };

type Walk = { index: BoardIndex; state: Map<string, "open" | "closed">; runs: Run[]; taken: Set<string> };

/** Goes down every line out of a part; a line back to a part that is still open runs up. */
function descend(walk: Walk, part: Part): void {
  walk.state.set(part.id, "open");
  for (const line of part.out) {
    if (walk.taken.has(line.id) || line.from === line.to) continue;
    walk.taken.add(line.id);
    const standing = walk.state.get(line.to);
    if (standing === "open") {
      walk.runs.push({ id: line.id, top: line.to, bottom: line.from, up: true });
      continue;
    }
    walk.runs.push({ id: line.id, top: line.from, bottom: line.to, up: false });
    const next = walk.index.part(line.to);
    if (standing === undefined && next) descend(walk, next);
  }
  walk.state.set(part.id, "closed");
}

/** Hangs what only hands over to others below the first part that it hands over to. */
function hangUp(walk: Walk, part: Part): boolean {
  const line = part.out.find((one) => walk.state.has(one.to));
  if (!line) return false;
  walk.taken.add(line.id);
  walk.runs.push({ id: line.id, top: line.to, bottom: line.from, up: true });
  descend(walk, part);
  return true;
}

function longestWays(parts: readonly Part[], runs: readonly Run[]): ReadonlyMap<string, number> {
  const rows = new Map(parts.map((part) => [part.id, 0]));
  // A row is at most as deep as there are parts, so that many rounds settle all of them.
  for (let round = 0; round < parts.length; round += 1) {
    for (const { top, bottom } of runs) {
      const depth = (rows.get(top) ?? 0) + 1;
      if (depth > (rows.get(bottom) ?? 0) && depth < parts.length) rows.set(bottom, depth);
    }
  }
  return rows;
}

/**
 * Puts the parts of a small board into rows from the people down: each below everything that asks it. What only hands
 * over to others (an agent that writes to a session) stands below them. Total: circles are cut where they close.
 */
export function rankParts(index: BoardIndex): Rows {
  const parts = index.parts.filter((part) => !part.facts.has("container"));
  const walk: Walk = { index, state: new Map(), runs: [], taken: new Set() };
  const first = parts.filter((part) => part.facts.has("client"));
  for (const part of first.length > 0 ? first : parts.filter(({ in: into }) => into.length === 0)) {
    if (!walk.state.has(part.id)) descend(walk, part);
  }
  let left = parts.filter((part) => !walk.state.has(part.id));
  while (left.length > 0) {
    const [start] = left;
    if (!left.some((part) => hangUp(walk, part)) && start) descend(walk, start);
    left = left.filter((part) => !walk.state.has(part.id));
  }
  return { rowOf: longestWays(parts, walk.runs), runs: walk.runs };
}
