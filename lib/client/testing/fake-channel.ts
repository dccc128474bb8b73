import { openLabChannel, type LabChannel, type RawChannel } from "@/lib/client/lab/lab-channel";

type Listener = (event: { readonly data: unknown }) => void;

/** For tests: a place where pages hear each other, as over a BroadcastChannel: everybody but whoever speaks, a little later. */
export function createAir(): { open: () => LabChannel; shout: (data: unknown) => void } {
  const all = new Set<{ listeners: Set<Listener> }>();
  const speak = (from: object | null, data: unknown) => {
    const copy: unknown = structuredClone(data);
    queueMicrotask(() => {
      for (const one of all)
        if (one !== from) for (const listener of [...one.listeners]) listener({ data: copy });
    });
  };
  return {
    shout: (data) => {
      speak(null, data);
    },
    open: () => {
      const mine = { listeners: new Set<Listener>() };
      all.add(mine);
      const raw: RawChannel = {
        postMessage: (data) => {
          speak(mine, data);
        },
        addEventListener: (_type, listener) => mine.listeners.add(listener),
        removeEventListener: (_type, listener) => mine.listeners.delete(listener),
        close: () => all.delete(mine),
      };
      return openLabChannel("lab-1", raw);
    },
  };
}
