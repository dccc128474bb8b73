import type { Conflict } from "@/lib/domain/knowledge/conflict-schema";
import type { Carrier, Reading, RunPhase } from "@/lib/domain/overlay/lesson/read-close";

/** What each reading is called at the head of its column. */
export const READING_NAMES: Readonly<Record<Reading, string>> = {
  disconnect: "A close is always a disconnect",
  cancel: "A close is always a cancel",
  message: "Stop is a message of its own",
};

/** What carries the message, in a few words. */
export const CARRIER_NAMES: Readonly<Record<Carrier, string>> = {
  "both-ways": "one socket, over a log",
  post: "a request beside the stream, over a log",
  "bare-socket": "a socket without a log",
};

/** What the run does at a moment. */
export const PHASE_WORDS: Readonly<Record<RunPhase, string>> = {
  runs: "The run goes on",
  ended: "The run has ended",
  "by-policy": "The policy decides",
};

/** How much of the two halves, to come back and to stop, a grade holds. */
export const HOLDS_WORDS: Readonly<Record<Conflict["grades"][number]["holds"], string>> = {
  both: "holds both halves",
  "one-half": "holds one half",
  nothing: "holds neither half",
};

export const HOLDS_TONES = { both: "ok", "one-half": "warn", nothing: "hot" } as const;
