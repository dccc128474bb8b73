import { createContext, useContext } from "react";
import { useTold } from "@/components/canvas/use-told";
import type { Pointed } from "@/lib/flow/pointed";

const PointedContext = createContext<Pointed | null>(null);

/** Tells the cards within it which of them are pointed at. */
export const PointedProvider = PointedContext.Provider;

/** Whether a card is pointed at, or is where a line that is being drawn begins or would end. */
export function useIsPointed(id: string): boolean {
  return useTold(useContext(PointedContext), id, {
    read: (pointed) => pointed.isPointed(id),
    without: false,
  });
}
