import { useCallback, useEffect, useState, type PointerEvent as ReactPointerEvent } from "react";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Point } from "@/lib/drawing/geometry";

/** How far a pointer goes before a press is a drag. */
const THRESHOLD = 6;

type Grabbed = { kind: Kind; pointerId: number; start: Point };

/** Drags a kind out of the catalogue with mouse, pen or finger. Pointer events: HTML drag and drop knows no touch. */
export function useKindDrag(onDrop: (kind: string, screen: Point) => void): {
  dragged: { kind: Kind; at: Point } | null;
  grab: (kind: Kind, event: ReactPointerEvent) => void;
} {
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const [at, setAt] = useState<Point | null>(null);
  useEffect(() => {
    if (grabbed === null) return;
    const { kind, pointerId, start } = grabbed;
    let isDrag = false;
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      isDrag ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > THRESHOLD;
      if (isDrag) setAt({ x: event.clientX, y: event.clientY });
    };
    const stop = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      setGrabbed(null);
      setAt(null);
      const under =
        event.type === "pointerup" && isDrag ? document.elementFromPoint(event.clientX, event.clientY) : null;
      if (under !== null && under.closest(".react-flow") !== null)
        onDrop(kind.id, { x: event.clientX, y: event.clientY });
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", stop);
      window.removeEventListener("pointercancel", stop);
    };
  }, [grabbed, onDrop]);
  const grab = useCallback((kind: Kind, event: ReactPointerEvent) => {
    if (event.button === 0)
      setGrabbed({ kind, pointerId: event.pointerId, start: { x: event.clientX, y: event.clientY } });
  }, []);
  return { dragged: grabbed !== null && at !== null ? { kind: grabbed.kind, at } : null, grab };
}
