import type { Direction, Sketch, SketchLine } from "@/lib/domain/exchange/sketch/sketch";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";
import { putArrow, putFrame, putNode, type Met, type Shelf } from "@/lib/domain/exchange/sketch/sketch-shelf";

/** Gathers a sketch within its limits. Names and frames are told apart by `id`, as the parser spells it. */
export type Sketcher = {
  /** Whether this name was met before. */
  knows: (id: string) => boolean;
  node: (id: string, line: number, met: Met) => void;
  /** Opens a frame and answers with its key; undefined when no more frames fit. */
  frame: (
    id: string,
    frame: { name: string; line: number; inside: string | undefined },
  ) => string | undefined;
  /** Draws an arrow between two ids that were met as names or, by the end, as frames. */
  connect: (from: string, to: string, label: string, line: number) => void;
  fault: (line: number, message: string, accepted: string) => void;
  remark: (line: number, says: string) => void;
  finish: (about?: { title?: string; direction?: Direction }) => Sketch;
};

/** The arrows with keys for ends; those with an end that is not there, loops and doubles are left out. */
function joined({ nodes, frames, arrows }: Shelf): SketchLine[] {
  const seen = new Set<string>();
  return arrows.flatMap(({ from, to, label, line }) => {
    const [a, b] = [from, to].map((id) => frames.get(id)?.key ?? nodes.get(id)?.key);
    const once = JSON.stringify([a, b, label.toLowerCase()]);
    if (a === undefined || b === undefined || a === b || seen.has(once)) return [];
    seen.add(once);
    return [{ from: a, to: b, label, line }];
  });
}

function capped<Item extends { line: number }>(
  items: readonly Item[],
  most: number,
  rest: (more: { line: number; count: number }) => Item,
): readonly Item[] {
  const next = items[most];
  if (next === undefined) return items;
  return [...items.slice(0, most), rest({ line: next.line, count: items.length - most })];
}

function finish(
  shelf: Shelf,
  form: Sketch["form"],
  about: { title?: string; direction?: Direction },
): Sketch {
  return {
    form,
    direction: "LR",
    ...about,
    // A name that turned out to be a frame's was no more than an arrow's end.
    nodes: [...shelf.nodes].filter(([id]) => !shelf.frames.has(id)).map(([, node]) => node),
    frames: [...shelf.frames.values()],
    lines: joined(shelf),
    faults: capped(shelf.faults, SKETCH_LIMITS.faults, ({ line, count }) => ({
      line,
      message: `${String(count)} more lines could not be read.`,
      accepted: "the lines above, mended first",
    })),
    remarks: capped(shelf.remarks, SKETCH_LIMITS.remarks, ({ line, count }) => ({
      line,
      says: `${String(count)} more lines were read otherwise than written.`,
    })),
  };
}

/** Makes a sketcher for one text. What goes beyond the limits is left out, and that is said once for each of them. */
export function createSketcher(form: Sketch["form"]): Sketcher {
  const shelf: Shelf = {
    nodes: new Map(),
    frames: new Map(),
    arrows: [],
    faults: [],
    remarks: [],
    full: new Set(),
  };
  return {
    knows: (id) => shelf.nodes.has(id),
    node: (id, line, met) => {
      putNode(shelf, id, line, met);
    },
    frame: (id, frame) => putFrame(shelf, id, frame),
    connect: (from, to, label, line) => {
      putArrow(shelf, { from, to, label, line });
    },
    fault: (line, message, accepted) => {
      shelf.faults.push({ line, message, accepted });
    },
    remark: (line, says) => {
      shelf.remarks.push({ line, says });
    },
    finish: (about = {}) => finish(shelf, form, about),
  };
}
