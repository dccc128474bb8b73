import { useCallback, useEffect, useState, type PointerEvent as ReactPointerEvent } from "react";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Point } from "@/lib/flow/geometry";

/** How far a pointer goes before a press is a drag. */
const THRESHOLD = 6;

type Drag = { kind: Kind; pointerId: number; start: Point; at: Point; moved: boolean };

/** Drags a kind out of the catalogue with mouse, pen or finger. Pointer events: HTML drag and drop knows no touch. */
export function useKindDrag(onDrop: (kind: string, screen: Point) => void): { dragged: Drag | null; grab: (kind: Kind, event: ReactPointerEvent) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointerId = drag?.pointerId ?? null;
  useEffect(() => {
    if (pointerId === null) return;
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const at = { x: event.clientX, y: event.clientY };
      setDrag((now) => now && { ...now, at, moved: now.moved || Math.hypot(at.x - now.start.x, at.y - now.start.y) > THRESHOLD });
    };
    const stop = (event: PointerEvent) => {
      if (event.pointerId === pointerId) setDrag(null);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", stop);
      window.removeEventListener("pointercancel", stop);
    };
  }, [pointerId]);
  const kindId = drag?.moved === true ? drag.kind.id : null;
  useEffect(() => {
    if (kindId === null) return;
    const drop = (event: PointerEvent) => {
      const isOverCanvas = document.elementFromPoint(event.clientX, event.clientY)?.closest(".react-flow") !== null;
      if (isOverCanvas) onDrop(kindId, { x: event.clientX, y: event.clientY });
    };
    window.addEventListener("pointerup", drop, { once: true });
    return () => { window.removeEventListener("pointerup", drop); };
  }, [kindId, onDrop]);
  const grab = useCallback((kind: Kind, event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    const start = { x: event.clientX, y: event.clientY };
    setDrag({ kind, pointerId: event.pointerId, start, at: start, moved: false });
  }, []);
  return { dragged: drag?.moved === true ? drag : null, grab };
}
