import * as z from "zod";
import { presentDeviceSchema } from "@/lib/domain/sessions/present-device";

const count = z.int().nonnegative();
const text = z.string();
/** A moment by the clock of the machine that shows it, in milliseconds since 1970; `null` while it has not been. */
const moment = z.number().nullable();

/**
 * How a line stands. `idle`: nothing is open (direct, between answers). `dropped`: the network was taken away. `waiting`:
 * it broke and is tried again soon. `broken`: it broke, and there is no way back into it.
 */
export const lineStateSchema = z.enum([
  "idle",
  "connecting",
  "live",
  "dropped",
  "waiting",
  "broken",
  "refused",
  "closed",
]);
export type LineState = z.infer<typeof lineStateSchema>;

/** A screen's line: how it stands, and what became of it the last time it broke. */
export const lineReportSchema = z.strictObject({
  state: lineStateSchema,
  /** Whether what was missed comes by itself once the network is there. */
  resumes: z.boolean(),
  cuts: count,
  cutAt: moment,
  /** When it was open again, and when everything missed was there. */
  backAt: moment,
  caughtUpAt: moment,
  /** The offset, counted in entries, from which it went on; `null` while it never did. */
  resumedFrom: count.nullable(),
});
export type LineReport = z.infer<typeof lineReportSchema>;

export const shownStatusSchema = z.enum(["idle", "active", "suspended", "complete", "cancelled", "error"]);
export type ShownStatus = z.infer<typeof shownStatusSchema>;

/**
 * What a screen shows, as a machine can check it: everything that the tests people take home ask of a screen, and what
 * the lab counts. It is about the last question unless it says otherwise, and it is read off what is drawn.
 */
export const shownSchema = z.strictObject({
  /** The agents' texts that answer the last question, as they stand there. */
  text,
  status: shownStatusSchema,
  /** What reached this screen since it was opened. In a report the last 200, in the answer to `read` all of it. */
  eventIds: z.array(text),
  offsets: z.array(count),
  saysWorking: z.boolean(),
  /** How many entries were loaded before the screen was first up to date. */
  messagesLoaded: count,
  notice: text,
  refused: z.boolean(),
  /** How often the agents were set to work on the last question from its beginning. */
  modelCalls: count,

  question: text,
  questions: count,
  /** Questions that are accepted and wait for the one before them. */
  queued: count,
  /** Equal for equal transcripts: everything that is drawn but notices and lines. */
  transcript: text,
  sessionId: text.nullable(),
  /** The run of the last question, and the one that Stop would stop. */
  runId: text.nullable(),
  activeRunId: text.nullable(),
  /** Pieces of text that stand on the screen, of all questions, by run. */
  tokensByRun: z.record(text, count),
  /** Pieces that stand there twice. */
  duplicated: count,
  /** Entries that came a second time over the line; a durable screen passes them over. */
  repeated: count,
  /** Holes in the count of what reached this screen since it was opened. */
  gaps: count,
  line: lineReportSchema,
  /** How often what needed an approval was carried out, and how many pushes point to the run. */
  acts: count,
  pointers: count,
  approval: z.enum(["none", "asked", "approve", "reject"]),
  /** Corrections to the run of the last question: taken up, waiting, or never taken up. */
  steers: z.array(z.strictObject({ text, standing: z.enum(["taken", "waiting", "not-taken"]) })),
  present: z.array(presentDeviceSchema),
});
export type Shown = z.infer<typeof shownSchema>;
