/** Those who want to be told of something. */
export type Listeners<Told> = {
  /** Answers with how to stop being told. */
  subscribe: (listener: (told: Told) => void) => () => void;
  tell: (told: Told) => void;
};

/** Tells every listener at once, in the order in which they came. */
export function createListeners<Told>(): Listeners<Told> {
  const listeners = new Set<(told: Told) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (told) => {
      listeners.forEach((listener) => {
        listener(told);
      });
    },
  };
}
