import { readRefusalNotice, type RefusalNotice } from "@/lib/client/refusal-notice";

const FIRST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 15_000;
const MOST_BAD_TICKETS = 5;

/** Whether and when a line that ended is tried again. */
export type LinePatience = {
  /** How long to wait before the next try: twice as long as before the last one, up to 15 seconds. */
  nextWaitMs: () => number;
  /** The notice that ends all trying; undefined when it is worth another try. Tickets run out, but not for ever. */
  finalNotice: (reason: string) => RefusalNotice | undefined;
  /** The line is sound again, or something else has changed that makes the next try a first one. */
  startOver: () => void;
};

/** Begins with a wait of one second. */
export function createLinePatience(): LinePatience {
  let waitMs = FIRST_WAIT_MS;
  let badTickets = 0;
  return {
    nextWaitMs: () => {
      const mine = waitMs;
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      return mine;
    },
    finalNotice: (reason) => {
      const notice = readRefusalNotice(reason);
      badTickets += notice?.code === "bad-ticket" ? 1 : 0;
      return notice?.then !== "come-back" || badTickets >= MOST_BAD_TICKETS ? notice : undefined;
    },
    startOver: () => {
      waitMs = FIRST_WAIT_MS;
      badTickets = 0;
    },
  };
}
