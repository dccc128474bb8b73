import { useSyncExternalStore } from "react";

const KEY = "loadstone.recent-kinds";
const MOST = 6;
const NONE: readonly string[] = [];
const listeners = new Set<() => void>();
let recent: readonly string[] | null = null;

function read(): readonly string[] {
  if (recent === null) {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    recent = Array.isArray(stored)
      ? stored.filter((kind): kind is string => typeof kind === "string").slice(0, MOST)
      : NONE;
  }
  return recent;
}

/** Puts a kind first among the recent ones. Kept in this browser only. */
export function rememberKind(kind: string): void {
  recent = [kind, ...read().filter((other) => other !== kind)].slice(0, MOST);
  window.localStorage.setItem(KEY, JSON.stringify(recent));
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The kinds added lately, latest first. */
export function useRecentKinds(): readonly string[] {
  return useSyncExternalStore(subscribe, read, () => NONE);
}
