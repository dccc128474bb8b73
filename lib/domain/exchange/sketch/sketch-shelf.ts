import type {
  SketchFault,
  SketchFrame,
  SketchLine,
  SketchNode,
  SketchRemark,
} from "@/lib/domain/exchange/sketch/sketch";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";

/** What a parser has gathered so far. An id may be met as a name and turn out to be a frame's. */
export type Shelf = {
  nodes: Map<string, SketchNode>;
  frames: Map<string, SketchFrame>;
  arrows: SketchLine[];
  faults: SketchFault[];
  remarks: SketchRemark[];
  full: Set<string>;
};

/** What a parser knows of a name where it meets it; what it does not know stays as it was. */
export type Met = Partial<Pick<SketchNode, "name" | "says" | "count" | "shape" | "inside">>;

/** A name as a board can hold it: one line, no control characters, at most 120 characters. */
export function cutName(name: string): string {
  const flat = name.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
  if (flat.length <= SKETCH_LIMITS.name) return flat;
  return `${flat
    .slice(0, SKETCH_LIMITS.name - 1)
    .replace(/[\ud800-\udbff]$/u, "")
    .trimEnd()}…`;
}

/** Whether no more of these fit; the first time that is a fault of this line. */
export function isFull(
  shelf: Shelf,
  what: "nodes" | "frames" | "connections",
  has: number,
  line: number,
): boolean {
  const most = SKETCH_LIMITS[what];
  if (has < most) return false;
  const words = what === "nodes" ? "names" : what;
  if (!shelf.full.has(what))
    shelf.faults.push({
      line,
      message: `There are more than ${String(most)} ${words}; from here on they were left out.`,
      accepted: `at most ${String(most)} ${words}`,
    });
  shelf.full.add(what);
  return true;
}

/** Puts a name on the shelf, or adds to what is known of it. A name stays in the first frame it is met in. */
export function putNode(shelf: Shelf, id: string, line: number, met: Met): void {
  const { inside, name, ...rest } = met;
  const named = name === undefined ? "" : cutName(name);
  const given = {
    ...rest,
    ...(named !== "" && { name: named }),
    ...(rest.says !== undefined && { says: cutName(rest.says) }),
  };
  const known = shelf.nodes.get(id);
  if (known === undefined && isFull(shelf, "nodes", shelf.nodes.size, line)) return;
  const before = known ?? {
    key: `n${String(shelf.nodes.size + 1)}`,
    name: cutName(id),
    says: "",
    count: 1,
    line,
  };
  const frame = before.inside ?? inside;
  shelf.nodes.set(id, { ...before, ...given, ...(frame !== undefined && { inside: frame }) });
}

/** Opens a frame, and answers with its key; undefined when no more frames fit. */
export function putFrame(
  shelf: Shelf,
  id: string,
  frame: { name: string; line: number; inside: string | undefined },
): string | undefined {
  const known = shelf.frames.get(id);
  if (known !== undefined) return known.key;
  if (isFull(shelf, "frames", shelf.frames.size, frame.line)) return undefined;
  const { name, line, inside } = frame;
  const key = `f${String(shelf.frames.size + 1)}`;
  shelf.frames.set(id, {
    key,
    name: cutName(name) || "Frame",
    line,
    ...(inside !== undefined && { inside }),
  });
  return key;
}

/** Draws an arrow between two ids. */
export function putArrow(shelf: Shelf, arrow: SketchLine): void {
  if (isFull(shelf, "connections", shelf.arrows.length, arrow.line)) return;
  shelf.arrows.push({ ...arrow, label: cutName(arrow.label) });
}
