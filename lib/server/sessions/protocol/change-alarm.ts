import "server-only";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import type { StreamKey } from "@/lib/server/sessions/streams/stream";

/** Waits for a stream to change. A change between two waits ends the second one at once: none is missed. */
export interface ChangeAlarm {
  /** Resolves at a change, after `ms`, or when `signal` aborts; with whether there was a change. */
  wait(ms: number, signal: AbortSignal): Promise<boolean>;
  stop(): void;
}

/** Listens from this moment on. */
export function createChangeAlarm(log: SessionLog, key: StreamKey): ChangeAlarm {
  let hasChanged = false;
  let wake: (() => void) | null = null;
  const stop = log.watch(key, () => {
    hasChanged = true;
    wake?.();
  });
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          wake = null;
          const answer = hasChanged;
          hasChanged = false;
          resolve(answer);
        };
        const timer = setTimeout(end, ms);
        wake = end;
        signal.addEventListener("abort", end);
        if (hasChanged || signal.aborted) end();
      }),
    stop,
  };
}
