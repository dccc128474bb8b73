import { useStoreApi } from "@xyflow/react";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { Run } from "@/lib/drawing/place-pills";
import { isDragged, type Flight } from "@/lib/flow/flight";
import type { FlowNode } from "@/lib/flow/flow-types";
import type { Routes } from "@/lib/flow/routes";

/**
 * Moves what is dragged, and leads its lines, at every move at once: in React Flow's own store and in the routes, by the
 * same ways by which the picture is drawn at rest. React draws only the cards and lines that hear of it.
 */
export function useDragged(
  flight: StoreApi<Flight>,
  draw: (now: Flight) => { nodes: FlowNode[]; run: Run },
  routes: Routes,
) {
  const view = useStoreApi<FlowNode>();
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
  });
  useEffect(
    () =>
      flight.subscribe((now) => {
        if (!isDragged(now)) return;
        const { nodes, run } = latest.current(now);
        view.getState().setNodes(nodes);
        routes.set(run.paths, run.pills);
      }),
    [flight, view, routes],
  );
}
