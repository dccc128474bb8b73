import { useEffect, useReducer, useState } from "react";
import { whenQuiet } from "@/lib/client/when-quiet";
import type { FlowNode } from "@/lib/flow/flow-types";
import type { Pacing } from "@/lib/flow/pacing";
import type { Routes } from "@/lib/flow/routes";
import type { Run } from "@/lib/drawing/place-pills";

/** The next ones of very many move by then, quiet or not. */
const QUIET = { latestMs: 60 };

/** So many lines may run elsewhere in one turn: the browser styles several shapes of each anew. */
const LINES_AT_ONCE = 16;

/** Of very many, a part: each turn is drawn, so there are to be few. */
const PART = 24;

/** The nodes to draw now on the way to where they are wanted: where very many move, they do so in several turns. */
export function usePacedNodes(pacing: Pacing, wanted: FlowNode[], atOnce: boolean): FlowNode[] {
  const [, drawAgain] = useReducer((turn: number) => turn + 1, 0);
  const drawn = pacing.towards(wanted, atOnce);
  useEffect(() => {
    if (drawn === wanted) return;
    return whenQuiet(() => {
      pacing.step();
      drawAgain();
    }, QUIET);
  }, [pacing, drawn, wanted]);
  return drawn;
}

/**
 * Leads the lines where a run says: in flight with the nodes, which React Flow moves in an effect of its own, so that a
 * card and its lines go together. At rest all of them may run elsewhere: in turns of their own, once every card is there,
 * so that cards and lines together hold nobody up. False while lines are left that are to run elsewhere.
 */
export function usePacedLines(
  routes: Routes,
  run: Run,
  { aloft, isThere }: { aloft: boolean; isThere: boolean },
): boolean {
  const [areThere, setAreThere] = useState(true);
  useEffect(() => {
    if (aloft) {
      routes.set(run.paths, run.pills);
      return;
    }
    if (!isThere) return;
    let callOff = (): void => {
      clearTimeout(soon);
    };
    const lead = (): void => {
      const most = Math.max(LINES_AT_ONCE, Math.ceil(run.paths.size / PART));
      const isLeft = routes.set(run.paths, run.pills, most);
      if (isLeft) callOff = whenQuiet(lead, QUIET);
      setAreThere(!isLeft);
    };
    const soon = setTimeout(lead);
    return () => {
      callOff();
    };
  }, [routes, run, aloft, isThere]);
  return areThere;
}
