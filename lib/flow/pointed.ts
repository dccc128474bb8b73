import { createListeners } from "@/lib/shared/listeners";

/** The ends of a line that is being drawn: the card where it begins, and the one that it would reach if let go now. */
export type DrawnLine = { from: string; near: string | null };

/**
 * Which cards somebody points at: the one under the pointer, and both ends of a line that is being drawn. These alone show
 * where a line can begin and end; on all cards that would be most of what a canvas has to keep up to date.
 */
export type Pointed = {
  isPointed: (id: string) => boolean;
  /** What the line that is being drawn would reach if let go now. */
  near: () => string | null;
  enter: (id: string) => void;
  leave: (id: string) => void;
  /** The line that is being drawn, as it is now. */
  draw: (line: DrawnLine | null) => void;
  /** Tells whenever one is pointed at, or no longer. Answers with how to end it. */
  subscribe: (id: string, listener: () => void) => () => void;
};

/** Makes it for one canvas: nothing is pointed at. */
export function createPointed(): Pointed {
  const listeners = createListeners();
  let under: string | null = null;
  let line: DrawnLine | null = null;
  const isPointed = (id: string): boolean => id === under || id === line?.from || id === line?.near;
  const change = (make: () => void): void => {
    const of = () => new Set([under, line?.from, line?.near].filter((id) => typeof id === "string"));
    const before = of();
    make();
    const after = of();
    for (const id of before) if (!after.has(id)) listeners.tell(id);
    for (const id of after) if (!before.has(id)) listeners.tell(id);
  };
  return {
    isPointed,
    near: () => line?.near ?? null,
    enter: (id) => {
      change(() => {
        under = id;
      });
    },
    leave: (id) => {
      if (under !== id) return;
      change(() => {
        under = null;
      });
    },
    draw: (next) => {
      if (next === line || (next?.from === line?.from && next?.near === line?.near)) return;
      change(() => {
        line = next;
      });
    },
    subscribe: listeners.subscribe,
  };
}
