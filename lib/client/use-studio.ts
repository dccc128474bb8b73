import { createContext, createElement, useContext, type ReactElement, type ReactNode } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { StudioState } from "@/lib/client/studio-state";
import { invariant } from "@/lib/shared/invariant";

const StudioContext = createContext<StoreApi<StudioState> | null>(null);

/** Hands one studio store, made once per mount, to everything below. */
export function StudioProvider({
  store,
  children,
}: {
  store: StoreApi<StudioState>;
  children: ReactNode;
}): ReactElement {
  return createElement(StudioContext, { value: store }, children);
}

/** The store itself, for handlers that read at the moment of a gesture and must not draw again. Throws outside a studio. */
export function useStudioStore(): StoreApi<StudioState> {
  const store = useContext(StudioContext);
  invariant(store, "useStudioStore is called below a StudioProvider");
  return store;
}

/** What the selector picks from the studio's state; draws again when that changes. */
export function useStudio<Picked>(select: (state: StudioState) => Picked): Picked {
  return useStore(useStudioStore(), select);
}
