import * as z from "zod";

/** The numbers a revisit condition may watch. Every one is filled by a LoadReport; the unit is fixed by the name. */
export const METRICS = [
  "usersPerDay",
  "peakRequestsPerSecond",
  "peakReadsPerSecond",
  "peakWritesPerSecond",
  "readShare",
  "highestUtilisation",
  "databaseReadUtilisation",
  "databaseWriteUtilisation",
  "computeUtilisation",
  "cacheHitRatio",
  "storedBytes",
  "connections",
  "bytesPerSecond",
  "p99LatencyMs",
  "availability",
  "usdPerMonth",
] as const;
export const metricSchema = z.enum(METRICS);
export type Metric = z.infer<typeof metricSchema>;
