import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";
import { anyStepIdSchema } from "@/lib/domain/knowledge/any-step-id";

/** The rules of the ladder, those of the overlay, and what a session layer asks of the ladder's own steps. */
export const RULE_IDS = [
  "R01",
  "R02",
  "R03",
  "R04",
  "R05",
  "R06",
  "R07",
  "R08",
  "R09",
  "R10",
  "R11",
  "R12",
  "R13",
  "R14",
  "R15",
  "R16",
  "R17",
  "R18",
  "R19",
  "R20",
  "R21",
  "R22",
  "R23",
  "R24",
  "O1",
  "O2",
  "O3",
  "O4",
  "O5",
  "O6",
  "O7",
  "O8",
  "O9",
  "O10",
  "O11",
  "O12",
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
  "C6",
] as const;
export const ruleIdSchema = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof ruleIdSchema>;

/** `error` and `block` stop a step until clear or waived; `warn`, `info` and `offer` never do. */
export const levelSchema = z.enum(["block", "error", "warn", "info", "offer"]);
export type Level = z.infer<typeof levelSchema>;

/** The words and thresholds of a rule: `content/rules/<id>.json`. Slots in words are `{name}`, filled by the rule's logic. */
export const ruleWordsSchema = z.strictObject({
  id: ruleIdSchema,
  step: anyStepIdSchema,
  level: levelSchema,
  title: z.string().min(5),
  message: z.string().min(10),
  why: z.string().min(20),
  clears: z.string().min(10),
  hints: z.tuple([z.string().min(10), z.string().min(10), z.string().min(10)]),
  thresholds: z.record(z.string(), z.number()),
  sources: z.array(sourceSchema).min(1),
});
export type RuleWords = z.infer<typeof ruleWordsSchema>;
