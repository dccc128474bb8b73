/** Who wants to hear of what, by its id. */
export type Listeners = {
  /** Answers with how to end it. */
  subscribe: (id: string, listener: () => void) => () => void;
  /** Tells all that listen to one id. */
  tell: (id: string) => void;
  /** What anybody listens to, in the order in which they first did. */
  ids: () => readonly string[];
  count: () => number;
};

/** Makes a list of listeners: empty at first. `onNobody` hears of an id that nobody listens to any more. */
export function createListeners(onNobody?: (id: string) => void): Listeners {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe: (id, listener) => {
      const listening = listeners.get(id) ?? new Set();
      listeners.set(id, listening.add(listener));
      return () => {
        listening.delete(listener);
        if (listening.size > 0 || listeners.get(id) !== listening) return;
        listeners.delete(id);
        onNobody?.(id);
      };
    },
    tell: (id) => {
      listeners.get(id)?.forEach((listener) => {
        listener();
      });
    },
    ids: () => [...listeners.keys()],
    count: () => listeners.size,
  };
}
