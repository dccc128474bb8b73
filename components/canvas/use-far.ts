import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { FarCards } from "@/lib/flow/far-cards";

const FarContext = createContext<FarCards | null>(null);

/** Tells the cards and pills within it how far away they are. */
export const FarProvider = FarContext.Provider;

/** Whether a card or pill is drawn as from afar now. */
export function useIsFar(id: string): boolean {
  const cards = useContext(FarContext);
  const subscribe = useCallback(
    (listener: () => void) => cards?.subscribe(id, listener) ?? (() => undefined),
    [cards, id],
  );
  const read = () => cards?.isFar(id) ?? false;
  return useSyncExternalStore(subscribe, read, read);
}
