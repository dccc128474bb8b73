import { useCallback, useSyncExternalStore } from "react";

type Teller = { subscribe: (id: string, listener: () => void) => () => void };

/** What is true of one card, pill or line now; `without` where nobody tells. Only that one is drawn anew when it changes. */
export function useTold<Source extends Teller, Value>(
  source: Source | null,
  id: string,
  { read, without }: { read: (source: Source) => Value; without: Value },
): Value {
  const subscribe = useCallback(
    (listener: () => void) => source?.subscribe(id, listener) ?? (() => undefined),
    [source, id],
  );
  const now = () => (source === null ? without : read(source));
  return useSyncExternalStore(subscribe, now, now);
}
