import type { Asked, DoorLine, Settled } from "@/lib/client/lab/door-line";

/** What waits to be sent, and is sent again until it is answered. */
export interface Outbox {
  /**
   * Has a request sent now, or as soon as the line is ready; resolves with the answer, however many lines that takes. The
   * request must be one that the session takes once, however often it comes: by an id of its own.
   */
  keep(message: object): Promise<Settled>;
  /** Whether anything waits for its answer. */
  isEmpty(): boolean;
  /** The line is ready: everything that waits is sent, in the order in which it was kept. */
  flush(): void;
}

interface Kept {
  readonly message: object;
  readonly resolve: (answer: Settled) => void;
  isOnItsWay: boolean;
}

/** An outbox over a line, with nothing in it. */
export function createOutbox(line: Pick<DoorLine, "request">): Outbox {
  const kept: Kept[] = [];

  function settle(one: Kept, asked: Asked): void {
    one.isOnItsWay = false;
    // Not sent, or cut off: it stays where it is, and goes with the next flush.
    if (asked.kind !== "answered") return;
    kept.splice(kept.indexOf(one), 1);
    one.resolve(asked.answer);
  }

  function send(one: Kept): void {
    if (one.isOnItsWay) return;
    one.isOnItsWay = true;
    void line.request(one.message).then((asked) => {
      settle(one, asked);
    });
  }

  return {
    keep: (message) =>
      new Promise((resolve) => {
        const one: Kept = { message, resolve, isOnItsWay: false };
        kept.push(one);
        send(one);
      }),
    isEmpty: () => kept.length === 0,
    flush: () => {
      for (const one of [...kept]) send(one);
    },
  };
}
