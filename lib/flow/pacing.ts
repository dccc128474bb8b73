import type { Point } from "@/lib/drawing/geometry";
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

const ORIGIN: Point = { x: 0, y: 0 };

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

/** How many move with each: itself, and all within it that stays where it is in it. */
function weightsOf(nodes: readonly FlowNode[], moving: ReadonlySet<FlowNode>): ReadonlyMap<string, number> {
  const weights = new Map(nodes.map(({ id }) => [id, 1]));
  // From behind: what is within something comes after it.
  for (const node of nodes.toReversed())
    if (node.parentId !== undefined && !moving.has(node))
      weights.set(node.parentId, (weights.get(node.parentId) ?? 1) + (weights.get(node.id) ?? 1));
  return weights;
}

/** Where each stands on the canvas, whatever it is within. */
function standingOf(nodes: readonly FlowNode[]): ReadonlyMap<string, Point> {
  const standing = new Map<string, Point>();
  for (const { id, parentId = "", position } of nodes) {
    const within = standing.get(parentId) ?? ORIGIN;
    standing.set(id, { x: within.x + position.x, y: within.y + position.y });
  }
  return standing;
}

/**
 * All as wanted but these, which stand on the canvas for now where they are drawn: also where what they are within moves
 * from beneath them. `wanted` itself where there are none.
 */
function allBut(
  later: ReadonlySet<FlowNode>,
  drawn: ReadonlyMap<string, FlowNode>,
  wanted: FlowNode[],
): FlowNode[] {
  if (later.size === 0) return wanted;
  const stood = standingOf([...drawn.values()]);
  const stands = new Map<string, Point>();
  return wanted.map((node) => {
    const { id, parentId = "", position } = node;
    const [within, was] = [stands.get(parentId) ?? ORIGIN, stood.get(parentId) ?? ORIGIN];
    const [old, there] = [drawn.get(id), stood.get(id)];
    if (!later.has(node) || old === undefined || there === undefined) {
      stands.set(id, { x: within.x + position.x, y: within.y + position.y });
      return node;
    }
    stands.set(id, there);
    // The very same where it can be: React Flow draws anew what is not.
    if (within.x === was.x && within.y === was.y) return old;
    return { ...old, position: { x: there.x - within.x, y: there.y - within.y } };
  });
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
    const moving = new Set(
      wanted.filter((node) => {
        const old = before.get(node.id);
        return old !== undefined && isMoved(old, node);
      }),
    );
    const weights = weightsOf(wanted, moving);
    let sum = 0;
    // Each with the sum of those before it: what is heavier than all that may move at once moves alone.
    const moved = [...moving].map((node) => ({ node, upTo: (sum += weights.get(node.id) ?? 1) }));
    const atMost = most(sum);
    const later = moved.filter(({ upTo }, at) => upTo > atMost && (at > 0 || atMost === 0));
    drawn = allBut(new Set(later.map(({ node }) => node)), before, wanted);
    towards = wanted;
  };
  return {
    towards: (wanted, atOnce) => {
      if (atOnce) [drawn, towards] = [wanted, wanted];
      else if (wanted !== towards) pace(wanted, (moved) => (moved > AT_ONCE ? 0 : moved));
      return drawn;
    },
    step: () => {
      if (drawn !== towards) pace(towards, (moved) => Math.max(AT_ONCE, Math.ceil(moved / PART)));
    },
  };
}
