import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import type { ReactNode } from "react";
import { CanvasView } from "@/components/canvas/canvas-view";

export type CanvasProps = {
  /** The fields of a connection, shown beside it as soon as it is drawn. Composed by the studio: they are the inspector's. */
  wireFields: (connection: string, close: () => void) => ReactNode;
  /** Where the canvas says that it can fit and zoom; answers with how to take that back. */
  register: (command: "fit" | "zoom-in" | "zoom-out", handler: () => void) => () => void;
};

/** The board as a picture to work on. Everything it changes goes through the studio's `edit`. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <CanvasView {...props} />
    </ReactFlowProvider>
  );
}
