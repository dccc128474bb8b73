import type { FlowNode } from "@/lib/flow/flow-types";

/** What is drawn on the way to what is wanted. */
export type Pacing = {
  /** What to draw now; `wanted` itself once nothing is left to be moved, and at once where `atOnce` says so. */
  towards: (wanted: FlowNode[], atOnce: boolean) => FlowNode[];
  /** Moves the next ones. */
  step: () => void;
};

/** So many nodes may move in one turn: React draws each of them anew. */
const AT_ONCE = 20;

/** Of very many, a part: the whole board is gone through at each step, so there are to be few. */
const PART = 8;

/** Whether it stands elsewhere, or is marked as what would. */
function isMoved(before: FlowNode, after: FlowNode): boolean {
  return (
    before.parentId === after.parentId &&
    (before.className !== after.className ||
      before.position.x !== after.position.x ||
      before.position.y !== after.position.y ||
      before.width !== after.width ||
      before.height !== after.height)
  );
}

/** How many move with each: itself, and all that is drawn within it. */
function weightsOf(nodes: readonly FlowNode[]): ReadonlyMap<string, number> {
  const weights = new Map(nodes.map(({ id }) => [id, 1]));
  // From behind: what is within something comes after it.
  for (const { id, parentId } of nodes.toReversed())
    if (parentId !== undefined) weights.set(parentId, (weights.get(parentId) ?? 1) + (weights.get(id) ?? 1));
  return weights;
}

/** All as wanted but these, which stand for now as they are drawn; `wanted` itself where there are none. */
function allBut(
  later: readonly FlowNode[],
  drawn: ReadonlyMap<string, FlowNode>,
  wanted: FlowNode[],
): FlowNode[] {
  if (later.length === 0) return wanted;
  const waiting = new Set(later);
  return wanted.map((node) => (waiting.has(node) && drawn.get(node.id)) || node);
}

/**
 * Makes a way to have very many nodes move in several turns, so that none of them holds up what is pressed meanwhile: in
 * the turn that wants them elsewhere none, then some at each step. Nodes that come, go, are chosen or change in any
 * other way do so at once.
 */
export function createPacing(): Pacing {
  let drawn: FlowNode[] = [];
  let towards: FlowNode[] = [];
  const pace = (wanted: FlowNode[], most: (moved: number) => number): void => {
    const before = new Map(drawn.map((node) => [node.id, node]));
    const weights = weightsOf(wanted);
    let sum = 0;
    // Each with the sum of those before it: what is heavier than all that may move at once moves alone.
    const moved = wanted.flatMap((node) => {
      const old = before.get(node.id);
      if (old === undefined || !isMoved(old, node)) return [];
      sum += weights.get(node.id) ?? 1;
      return [{ node, upTo: sum }];
    });
    const atMost = most(sum);
    const later = moved.filter(({ upTo }, at) => upTo > atMost && (at > 0 || atMost === 0));
    drawn = allBut(
      later.map(({ node }) => node),
      before,
      wanted,
    );
    towards = wanted;
  };
  return {
    towards: (wanted, atOnce) => {
      if (atOnce) pace(wanted, (moved) => moved);
      else if (wanted !== towards) pace(wanted, (moved) => (moved > AT_ONCE ? 0 : moved));
      return drawn;
    },
    step: () => {
      if (drawn !== towards) pace(towards, (moved) => Math.max(AT_ONCE, Math.ceil(moved / PART)));
    },
  };
}
