"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Board } from "@/lib/domain/board/board-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { StudioProvider } from "@/lib/client/use-studio";
import { createShortcuts } from "@/lib/client/shortcuts";
import { StudioScreen } from "@/components/studio/studio-screen";
import { fakeStore } from "./fake-store";

function Inner({ board, knowledge }: { board: Board; knowledge: PublicKnowledge }) {
  const [store] = useState(() => fakeStore(board, knowledge));
  const [shortcuts] = useState(() => createShortcuts(store));
  useEffect(() => { (window as any).__store = store; }, [store]);
  return <StudioProvider store={store}><StudioScreen studio={{ store: store as any, shortcuts, live: { unsentWork: () => "", forsake: async () => {} } as any }} /></StudioProvider>;
}
export function Harness(p: { board: Board; knowledge: PublicKnowledge }) {
  const c = useSyncExternalStore(() => () => {}, () => true, () => false);
  return c ? <Inner {...p} /> : null;
}
