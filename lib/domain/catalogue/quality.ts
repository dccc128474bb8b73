import * as z from "zod";

/** The quality attributes that a trade-off note may name, in the order of the menus. */
export const QUALITIES = [
  "latency",
  "throughput",
  "scalability",
  "availability",
  "durability",
  "consistency",
  "security",
  "cost",
  "simplicity",
  "operability",
  "flexibility",
  "delivery-speed",
  "correctness",
] as const;

export const qualitySchema = z.enum(QUALITIES);
export type Quality = z.infer<typeof qualitySchema>;
