import { useStore } from "@xyflow/react";
import { useMemo, type ReactNode } from "react";
import { createPortal } from "react-dom";

const LAYERS = { pills: ".react-flow__edgelabel-renderer", above: ".react-flow__viewport-portal" };

/**
 * Draws into one of React Flow's layers over the board: `pills` lies below the cards, `above` over them. React Flow's own
 * doors look for their layer among everything that is drawn, on every move; this one looks once.
 */
export function FlowLayer({ layer, children }: { layer: keyof typeof LAYERS; children: ReactNode }) {
  const canvas = useStore((state) => state.domNode);
  const place = useMemo(() => canvas?.querySelector(LAYERS[layer]), [canvas, layer]);
  return place ? createPortal(children, place) : null;
}
