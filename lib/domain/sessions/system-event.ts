import * as z from "zod";
import { entry, filledTextSchema } from "@/lib/domain/sessions/event-envelope";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";
import { sessionStateSchema } from "@/lib/domain/sessions/session-state";

/** What only the server puts into a session: that a run was asked for, and that its end was pointed out to somebody absent. */
export const systemEventSchemas = [
  entry("run-request", {
    runId: sessionIdSchema,
    agent: filledTextSchema,
    inputId: z.exactOptional(sessionIdSchema),
    parentRunId: z.exactOptional(sessionIdSchema),
    script: z.exactOptional(runScriptSchema),
  }),
  /** A push to whoever was not there when the run ended: it names the run, and never what the run said. */
  entry("pointer", { runId: sessionIdSchema }),
] as const;
export type SystemEvent = z.infer<(typeof systemEventSchemas)[number]>;

/** Stands at the beginning of a compacted log for everything that was there before it. */
export const snapshotEventSchema = entry("snapshot", { state: sessionStateSchema });
export type SnapshotEvent = z.infer<typeof snapshotEventSchema>;
