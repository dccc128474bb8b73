import * as z from "zod";
import { closePolicySchema } from "@/lib/domain/sessions/direct/direct-request";

const count = z.int().nonnegative();

/** What the server saw of one direct answer. Of a close it sees only that: not whether it was Stop, a reload or the network. */
const sightSchema = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  what: z.enum(["opened", "closed", "write-lost", "blocked", "unblocked", "died", "finished"]),
  /** How many pieces of text its agents had written by then. */
  tokens: count,
});
export type DirectSight = z.infer<typeof sightSchema>;

/** What the server can tell of one direct answer; it is in memory, and nobody but whoever asked may see it. */
export const directReportSchema = z.strictObject({
  runId: z.string(),
  policy: closePolicySchema,
  /** `stopped`: ended by the close of its connection. `killed`: its process died, and nobody ended its response. */
  status: z.enum(["running", "complete", "asked", "stopped", "killed"]),
  tokens: count,
  tokensByRun: z.record(z.string(), count),
  /** Written when nobody was there to read it. */
  tokensAfterClose: count,
  isClosed: z.boolean(),
  saw: z.array(sightSchema),
});
export type DirectReport = z.infer<typeof directReportSchema>;
