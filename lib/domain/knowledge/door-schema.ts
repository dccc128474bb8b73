import * as z from "zod";
import { failureIdSchema } from "@/lib/domain/knowledge/overlay-ids";
import { placementMoveSchema } from "@/lib/domain/knowledge/placement-schema";

/** What people come with when their stream breaks, and the scenario of the lab that shows it. */
export const symptomSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  says: z.string().min(10),
  /** The failures that look like this, the likeliest first. */
  failures: z.array(failureIdSchema).min(1),
  /** What is done to the stream in the lab. */
  scenario: z.string().regex(/^[a-z][a-z-]*$/),
  /** What is usual where this is seen: an answer by question, where it is another than the question's own default. */
  implies: z.record(z.string(), z.string()),
  /** The sequence that shows how it is mended. */
  sequence: z.exactOptional(z.string()),
  /** The event of the Resume-Cancel Conflict that it is about. */
  event: z.exactOptional(z.string()),
});
export type Symptom = z.infer<typeof symptomSchema>;

/** The door for people whose stream breaks: `content/overlay/door.json`. Each answer draws what it says. */
export const doorSchema = z.strictObject({
  title: z.string().min(5),
  says: z.string().min(20),
  symptoms: z.array(symptomSchema).min(5),
  base: z.array(placementMoveSchema).min(2),
  questions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]*$/),
        text: z.string().min(10).endsWith("?"),
        help: z.string().min(10),
        /** The answer that is meant while nobody has given another. */
        default: z.string(),
        answers: z
          .array(
            z.strictObject({
              id: z.string().regex(/^[a-z][a-z-]*$/),
              label: z.string().min(2),
              draw: z.array(placementMoveSchema),
            }),
          )
          .min(2),
      }),
    )
    .min(1)
    .max(8),
});
export type DoorQuestion = z.infer<typeof doorSchema>["questions"][number];
export type Door = z.infer<typeof doorSchema>;
