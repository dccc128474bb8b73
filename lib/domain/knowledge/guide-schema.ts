import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";

const answerSchema = z.strictObject({
  label: z.string().min(2),
  /** The reason this answer adds to the verdict. */
  because: z.string().min(10),
  next: z.exactOptional(z.string()),
  /** An option id; ends the guide. */
  verdict: z.exactOptional(z.string()),
});

/** A decision guide of a few questions: `content/guides/<id>.json`. A tree: each answer leads on or ends in an option. */
export const guideSchema = z.strictObject({
  id: z.enum(["data-store", "balancing"]),
  title: z.string().min(5),
  first: z.string(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string().endsWith("?"),
      help: z.string().min(10),
      answers: z.array(answerSchema).min(2),
    }),
  ),
  /** For each option the guide can end in: what to say besides the collected reasons. */
  verdicts: z.array(
    z.strictObject({ option: z.string(), says: z.string().min(20), watch: z.string().min(10) }),
  ),
  sources: z.array(sourceSchema).min(1),
});
export type Guide = z.infer<typeof guideSchema>;
