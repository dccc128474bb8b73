import * as z from "zod";

/**
 * What the acceptance tests have happen beside what a person does, by the names they use under `cause`. Some are jobs of
 * the agent (`slowTool`, `failStep`, `floodTokens`): causing them waits until they are under way.
 */
export const incidentSchema = z.enum([
  "slowTool",
  "killAgent",
  "failStep",
  "failAppend",
  "trimLog",
  "passLiveWindow",
  "floodTokens",
  "staleStop",
  "cancelOneAgent",
  "blockOrchestrator",
  "approveTwice",
  "passOneDay",
  "countPushes",
]);
export type Incident = z.infer<typeof incidentSchema>;

/** How long the orchestrator is blocked. A lease is longer, so that it goes on afterwards. */
export const BLOCK_MS = 20_000;
/** How long a day is, by which everything kept grows older. */
export const DAY_SECONDS = 86_400;
