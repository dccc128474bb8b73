import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Position } from "@/lib/domain/board/scalars";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { ancestorsOf } from "@/lib/domain/graph/containers";
import { CARD } from "@/lib/domain/ladder/free-place";

type Box = { position: Position; size: { width: number; height: number } };

/** A container to draw: what goes into it, where it stands, and what itself stands in. */
type Frame = Box & { members: readonly Part[]; parent?: string };

/** What a wrap comes to on a board. */
type Wrapping = {
  frames: readonly Frame[];
  /** Containers around the frames that must grow to hold them. */
  grown: readonly (Box & { id: string })[];
  /** A container of the kind in which some of the parts stand already. */
  standing?: string;
};

const PADDING = 32;
/** Room for the name of a container, above what stands in it. */
const TITLE = 16;

/** Containers from the narrowest to the widest: a wider one may take a narrower one whole, never the other way. */
const WIDTHS: readonly Fact[] = ["scaling-group", "zone", "private-network", "region"];

function widthOf(facts: ReadonlySet<Fact>): number {
  return WIDTHS.findIndex((fact) => facts.has(fact));
}

function boxOf({ component }: Part): Box {
  return { position: component.position, size: component.size ?? CARD };
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ position }) => position.x)) - PADDING;
  const top = Math.min(...boxes.map(({ position }) => position.y)) - PADDING - TITLE;
  const right = Math.max(...boxes.map(({ position, size }) => position.x + size.width)) + PADDING;
  const bottom = Math.max(...boxes.map(({ position, size }) => position.y + size.height)) + PADDING;
  return { position: { x: left, y: top }, size: { width: right - left, height: bottom - top } };
}

/** The smallest box that holds both. */
function union(one: Box, other: Box): Box {
  const x = Math.min(one.position.x, other.position.x);
  const y = Math.min(one.position.y, other.position.y);
  const far = (box: Box): Position => ({
    x: box.position.x + box.size.width,
    y: box.position.y + box.size.height,
  });
  const [a, b] = [far(one), far(other)];
  return { position: { x, y }, size: { width: Math.max(a.x, b.x) - x, height: Math.max(a.y, b.y) - y } };
}

function isSame(one: Box, other: Box): boolean {
  return (
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.size.width === other.size.width &&
    one.size.height === other.size.height
  );
}

/** The outermost container of a part that the wrap may take whole, as it holds nothing else; else the part itself. */
function wholeOf(index: BoardIndex, part: Part, wanted: ReadonlySet<Part>, width: number): Part {
  let whole = part;
  for (const container of ancestorsOf(index, part)) {
    const holdsMore = index.parts.some(
      (one) => !one.facts.has("container") && !wanted.has(one) && ancestorsOf(index, one).includes(container),
    );
    if (holdsMore || widthOf(container.facts) >= width) break;
    whole = container;
  }
  return whole;
}

function growAround(index: BoardIndex, frames: readonly Frame[]): Wrapping["grown"] {
  const grown = new Map<string, Box>();
  for (const frame of frames) {
    const parent = frame.parent === undefined ? undefined : index.part(frame.parent);
    let inner: Box = frame;
    for (const outer of parent ? [parent, ...ancestorsOf(index, parent)] : []) {
      const before = grown.get(outer.id) ?? boxOf(outer);
      inner = union(before, around([inner]));
      if (!isSame(before, inner)) grown.set(outer.id, inner);
    }
  }
  return [...grown].map(([id, box]) => ({ id, ...box }));
}

/**
 * Where containers of a kind go around parts so that no part leaves a container that it stands in: a narrower container
 * is taken whole where it holds nothing else, otherwise the new one stands within it, so there is one for each place
 * that the parts stand in. Parts within one of the kind already stay there.
 */
export function wrapFrames(index: BoardIndex, kind: Kind, ids: readonly string[]): Wrapping {
  const parts = ids.flatMap((id) => index.part(id) ?? []).filter((part) => !part.facts.has("container"));
  const standing = parts
    .flatMap((part) => ancestorsOf(index, part))
    .find((container) => container.component.kind === kind.id);
  const outside = parts.filter((part) =>
    ancestorsOf(index, part).every((container) => container.component.kind !== kind.id),
  );
  const byParent = new Map<string | undefined, Set<Part>>();
  const width = widthOf(new Set(kind.facts));
  for (const part of outside) {
    const whole = wholeOf(index, part, new Set(outside), width);
    const { parent } = whole.component;
    byParent.set(parent, (byParent.get(parent) ?? new Set()).add(whole));
  }
  const frames = [...byParent].map(([parent, members]) => ({
    members: [...members],
    ...around([...members].map(boxOf)),
    ...(parent !== undefined && { parent }),
  }));
  return { frames, grown: growAround(index, frames), ...(standing && { standing: standing.id }) };
}
