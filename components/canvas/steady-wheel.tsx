import { useStore } from "@xyflow/react";
import { useEffect } from "react";

function hear(): void {
  // Nothing: that somebody listens is all that the browser is to know.
}

/**
 * Keeps a listener of its own to the canvas's wheel. React Flow takes its one off and puts it on again whenever a key or
 * a drag changes what the wheel does, and where the last one goes and comes the browser paints the whole board anew.
 */
export function SteadyWheel() {
  const canvas = useStore((state) => state.domNode);
  useEffect(() => {
    const wheeled = canvas?.querySelector<HTMLElement>(".react-flow__renderer");
    wheeled?.addEventListener("wheel", hear, { passive: false });
    return () => {
      wheeled?.removeEventListener("wheel", hear);
    };
  }, [canvas]);
  return null;
}
