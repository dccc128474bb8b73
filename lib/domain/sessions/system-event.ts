import { z } from "zod";
import { entry, filledTextSchema } from "@/lib/domain/sessions/event-envelope";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";
import { sessionStateSchema } from "@/lib/domain/sessions/session-state";

/** What only the server puts into a session: that a run was asked for. */
export const systemEventSchemas = [
  entry("run-request", {
    runId: sessionIdSchema,
    agent: filledTextSchema,
    inputId: z.exactOptional(sessionIdSchema),
    parentRunId: z.exactOptional(sessionIdSchema),
  }),
] as const;
export type SystemEvent = z.infer<(typeof systemEventSchemas)[number]>;

/** Stands at the beginning of a compacted log for everything that was there before it. */
export const snapshotEventSchema = entry("snapshot", { state: sessionStateSchema });
export type SnapshotEvent = z.infer<typeof snapshotEventSchema>;
