import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";
import { acceptanceIdSchema, capabilitySchema, featureSchema } from "@/lib/domain/knowledge/overlay-ids";

const screen = z.enum(["a", "b", "stranger", "staff"]);

/** What an acceptance test looks for at the end, as a machine can check it. */
export const CHECKS = [
  "contiguous",
  "no-duplicates",
  "partial",
  "continues",
  "complete",
  "cancelled",
  "not-cancelled",
  "ended",
  "working",
  "same-transcript",
  "one-message",
  "quiet",
  "refused",
  "told",
  "once",
  "pointed-once",
  "idle",
] as const;
const checkSchema = z.enum(CHECKS);
export type Check = z.infer<typeof checkSchema>;

/** One move of a test script, in the words of the hooks that a system under test provides. */
export const scriptMoveSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("open"), screen }),
  z.strictObject({ do: z.literal("send"), screen, text: z.string().min(3) }),
  z.strictObject({ do: z.literal("streaming"), screen }),
  z.strictObject({ do: z.literal("wait"), seconds: z.number().positive() }),
  z.strictObject({ do: z.literal("drop"), screen, seconds: z.number().positive() }),
  z.strictObject({ do: z.literal("reload"), screen }),
  z.strictObject({ do: z.literal("close"), screen }),
  z.strictObject({ do: z.literal("stop"), screen }),
  /** What only the system itself can bring about: a killed worker, a trimmed log, a slow tool. */
  z.strictObject({ do: z.literal("cause"), what: z.string().regex(/^[a-z][A-Za-z]*$/), screen }),
  z.strictObject({ do: z.literal("expect"), screen, check: checkSchema, within: z.number().positive() }),
]);
export type ScriptMove = z.infer<typeof scriptMoveSchema>;

/** An acceptance test: `content/overlay/acceptance/<id>.json`. Its thresholds are house defaults. */
export const acceptanceSchema = z.strictObject({
  id: acceptanceIdSchema,
  capability: capabilitySchema,
  given: z.string().min(10),
  then: z.string().min(10),
  must: z.boolean(),
  /** Asked only where the system does this. */
  when: z.exactOptional(featureSchema),
  script: z.array(scriptMoveSchema).min(3),
  sources: z.array(sourceSchema).min(1),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;
