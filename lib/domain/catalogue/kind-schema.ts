import * as z from "zod";
import { dataFamilySchema, factSchema } from "@/lib/domain/catalogue/facts";
import { questionIdSchema, settingSchema } from "@/lib/domain/catalogue/setting-schema";
import { figureSchema, sourceSchema } from "@/lib/domain/catalogue/source-schema";

/** What a component can run out of. Rates are per second and per instance; bytes are held, not moved. */
export const RESOURCES = [
  "requestsPerSecond",
  "readsPerSecond",
  "writesPerSecond",
  "messagesPerSecond",
  "connections",
  "storedBytes",
  "concurrentRuns",
] as const;
export const resourceSchema = z.enum(RESOURCES);
export type Resource = z.infer<typeof resourceSchema>;

export const CATEGORIES = [
  "client",
  "network",
  "compute",
  "data",
  "cache",
  "messaging",
  "security",
  "observability",
  "ai",
  "session",
  "container",
  "generic",
] as const;
export const categorySchema = z.enum(CATEGORIES);
export type Category = z.infer<typeof categorySchema>;

/** The card that explains a kind on hover, focus and in the inspector. Our own words. */
export const conceptCardSchema = z.strictObject({
  what: z.string().min(20),
  when: z.string().min(20),
  whenNot: z.string().min(20),
  failsBy: z.string().min(20),
});

/** What is billed by the terabyte, beside the price of a copy: held for a month, and sent out to clients. */
const meterSchema = z.strictObject({
  heldUsdPerTerabyte: z.exactOptional(figureSchema),
  sentUsdPerTerabyte: z.exactOptional(figureSchema),
});

/** A component kind: one file of `content/catalogue/kinds/`. The id is the file's name and is never reused. */
export const kindSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(2).max(28),
  category: categorySchema,
  icon: z.string().regex(/^[a-z0-9-]+$/, "expected a lucide icon name"),
  aliases: z.array(z.string()).default([]),
  /** What people write for it in a drawing, though in a sentence the word may mean anything: "queue", "web", "app". */
  drawnAs: z.exactOptional(z.array(z.string().min(2))),
  facts: z.array(factSchema),
  family: z.exactOptional(dataFamilySchema),
  /** The question that is owed as soon as such a component is on the board. */
  opensDecision: z.exactOptional(questionIdSchema),
  settings: z.array(settingSchema),
  /** Capacity of one standard instance. A missing resource never runs out. */
  capacity: z.partialRecord(resourceSchema, figureSchema),
  latencyMs: figureSchema,
  availability: figureSchema,
  usdPerMonth: figureSchema,
  meters: z.exactOptional(meterSchema),
  card: conceptCardSchema,
  sources: z.array(sourceSchema).min(1),
  deprecated: z.exactOptional(z.boolean()),
});
export type Kind = z.infer<typeof kindSchema>;
