import { useSyncExternalStore } from "react";

const HALF_MINUTE_MS = 30_000;
let shown = 0;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    shown = Date.now();
    listener();
  }, HALF_MINUTE_MS);
  return () => {
    clearInterval(timer);
  };
}

function read(): number {
  if (shown === 0) shown = Date.now();
  return shown;
}

/** The time, good to half a minute: enough for "3 min ago", and it draws again only then. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, read, () => 0);
}
