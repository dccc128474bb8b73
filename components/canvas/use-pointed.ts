import { createContext, useContext, useEffect } from "react";
import { useTold } from "@/components/canvas/use-told";
import type { Pointed } from "@/lib/flow/pointed";

const PointedContext = createContext<Pointed | null>(null);

/** Tells the cards within it which of them are pointed at. */
export const PointedProvider = PointedContext.Provider;

/** Whether a card is pointed at, or is where a line that is being drawn begins or would end. */
export function useIsPointed(id: string): boolean {
  const all = useContext(PointedContext);
  // What is removed under the pointer is left without a word of the browser's.
  useEffect(() => () => all?.leave(id), [all, id]);
  return useTold(all, id, {
    read: (pointed) => pointed.isPointed(id),
    without: false,
  });
}
