import { createContext, useContext } from "react";
import { useTold } from "@/components/canvas/use-told";
import type { FarCards } from "@/lib/flow/far-cards";

const FarContext = createContext<FarCards | null>(null);

/** Tells the cards and pills within it how far away they are. */
export const FarProvider = FarContext.Provider;

/** Whether a card or pill is drawn as from afar now. */
export function useIsFar(id: string): boolean {
  return useTold(useContext(FarContext), id, { read: (cards) => cards.isFar(id), without: false });
}
