import type { Line } from "@/lib/drawing/line-ports";
import { movePills, placePills, type Run } from "@/lib/drawing/place-pills";
import { createRouter } from "@/lib/drawing/route-edges";
import { createBlocks } from "@/lib/flow/flight";
import type { FlowNode } from "@/lib/flow/flow-types";

/** Makes a way to route lines between nodes that remembers what it found: in a flight, what rests stays where it is. */
export function createRouting() {
  const [route, blocksOf] = [createRouter(), createBlocks()];
  let before: Run = { paths: new Map(), pills: new Map() };
  return (nodes: readonly FlowNode[], lines: readonly Line[], inFlight: boolean): Run => {
    const paths = route(lines, blocksOf(nodes), inFlight);
    before = { paths, pills: inFlight ? movePills(before, paths) : placePills(paths) };
    return before;
  };
}
