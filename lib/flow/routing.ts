import type { Point } from "@/lib/drawing/geometry";
import type { Line } from "@/lib/drawing/line-ports";
import { placePills } from "@/lib/drawing/place-pills";
import { createRouter } from "@/lib/drawing/route-edges";
import { createBlocks } from "@/lib/flow/flight";
import type { FlowNode } from "@/lib/flow/flow-types";

/** Where lines run, and where their pills sit. */
export type Run = { paths: ReadonlyMap<string, Point[]>; pills: ReadonlyMap<string, Point> };

/** The pills of the lines that run as before. */
function pillsAtRest({ paths, pills }: Run, now: ReadonlyMap<string, Point[]>): Map<string, Point> {
  return new Map([...pills].filter(([id]) => now.has(id) && now.get(id) === paths.get(id)));
}

/** Makes a way to route lines between nodes that remembers what it found: in a flight, what rests stays where it is. */
export function createRouting() {
  const [route, blocksOf] = [createRouter(), createBlocks()];
  let before: Run = { paths: new Map(), pills: new Map() };
  return (nodes: readonly FlowNode[], lines: readonly Line[], inFlight: boolean): Run => {
    const paths = route(lines, blocksOf(nodes), inFlight);
    const kept = inFlight ? pillsAtRest(before, paths) : undefined;
    before = { paths, pills: placePills(paths, undefined, undefined, kept) };
    return before;
  };
}
