import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Route, Routes } from "@/lib/flow/routes";

const RoutesContext = createContext<Routes | null>(null);

/** Gives the lines within it their routes. */
export const RoutesProvider = RoutesContext.Provider;

/** Where one line runs now; undefined until it was routed. */
export function useRoute(id: string): Route | undefined {
  const routes = useContext(RoutesContext);
  const subscribe = useCallback(
    (listener: () => void) => routes?.subscribe(id, listener) ?? (() => undefined),
    [routes, id],
  );
  const read = () => routes?.of(id);
  return useSyncExternalStore(subscribe, read, read);
}
