import { createContext, useContext } from "react";
import { useTold } from "@/components/canvas/use-told";
import type { Route, Routes } from "@/lib/flow/routes";

const RoutesContext = createContext<Routes | null>(null);

/** Gives the lines within it their routes. */
export const RoutesProvider = RoutesContext.Provider;

/** Where one line runs now; undefined until it was routed. */
export function useRoute(id: string): Route | undefined {
  return useTold(useContext(RoutesContext), id, { read: (routes) => routes.of(id), without: undefined });
}
