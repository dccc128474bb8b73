import "server-only";
import * as z from "zod";
import { directPartSchema } from "@/lib/domain/sessions/direct/direct-part";
import { decisionSchema } from "@/lib/domain/sessions/person-event";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

/** What the process of a direct answer is told at its start. */
export const directOrderSchema = z.strictObject({
  runId: sessionIdSchema,
  script: runScriptSchema,
  decision: z.exactOptional(decisionSchema),
});
export type DirectOrder = z.infer<typeof directOrderSchema>;

/** What that process says to the one that started it. */
export const directSayingSchema = z.strictObject({ part: directPartSchema });
