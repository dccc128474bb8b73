import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import type { ReactNode } from "react";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { CanvasView } from "@/components/canvas/canvas-view";

export type CanvasProps = {
  /** The fields of a connection, shown beside it as soon as it is drawn. Composed by the studio: they are the inspector's. */
  wireFields: (connection: string, close: () => void) => ReactNode;
  /** The registry of commands: the canvas does some of them, and hears the keys of its own. */
  shortcuts: Shortcuts;
  /** A sheet lies over the foot of the canvas, and the bars there are out of reach. */
  isCovered?: boolean;
};

/** The board as a picture to work on. Everything it changes goes through the studio's `edit`. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <CanvasView {...props} />
    </ReactFlowProvider>
  );
}
