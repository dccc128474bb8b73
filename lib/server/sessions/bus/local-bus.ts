import "server-only";
import type { Bus } from "@/lib/server/sessions/bus/bus";

/** A bus within this process, which also tells how to wake every listener. */
export interface LocalBus extends Bus {
  /** Calls every listener, with nothing to say but that it should look. */
  wakeAll(): void;
}

/** Guarantees that a listener is called before `publish` returns. */
export function createLocalBus(): LocalBus {
  const channels = new Map<string, Set<(message: string) => void>>();
  return {
    publish: (channel, message) => {
      for (const listener of [...(channels.get(channel) ?? [])]) listener(message);
    },
    subscribe: (channel, listener) => {
      // A function of its own, so that the same listener may be given twice.
      const own = (message: string) => {
        listener(message);
      };
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(own));
      return () => {
        listeners.delete(own);
        if (listeners.size === 0 && channels.get(channel) === listeners) channels.delete(channel);
      };
    },
    wakeAll: () => {
      for (const listeners of [...channels.values()]) for (const listener of [...listeners]) listener("");
    },
    close: () => Promise.resolve(),
  };
}
