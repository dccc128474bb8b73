import * as z from "zod";
import { INTERRUPTS } from "@/lib/domain/sessions/door-message";
import { decisionSchema } from "@/lib/domain/sessions/person-event";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

/** What a closed connection is taken for, since the server cannot know: a wish to stop, or nothing at all. */
export const closePolicySchema = z.enum(["stop", "continue"]);
export type ClosePolicy = z.infer<typeof closePolicySchema>;

/** Where the direct side is served. `POST` asks; `GET` and `POST` of `<path>/<run>` are about one answer. */
export const DIRECT_PATH = "/api/lab/direct";

/** The body of a question; its response is the answer. The run's id is the page's own, and new. */
export const directRequestSchema = z.strictObject({
  runId: sessionIdSchema,
  script: runScriptSchema,
  close: closePolicySchema,
  /** After how long without a byte a proxy on the way cuts the response; 0 for none. */
  idleMs: z.int().min(0).max(600_000),
  /** The answer to the approval an earlier response ended with. */
  decision: z.exactOptional(decisionSchema),
});
export type DirectRequest = z.infer<typeof directRequestSchema>;

/** What can be done to an answer from outside; nothing of it is a way for its reader to control it. */
export const directMeddlingSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("interrupt"), signal: z.enum(INTERRUPTS) }),
  z.strictObject({ do: z.literal("lose-write") }),
]);
export type DirectMeddling = z.infer<typeof directMeddlingSchema>;
