import { z } from "zod";
import { idSchema } from "@/lib/domain/board/ids";

/** What a request of a class does. `upload` writes large bodies, `stream` holds a connection, `agent-run` starts an agent. */
export const CLASS_KINDS = ["read", "write", "upload", "stream", "agent-run"] as const;
export const classKindSchema = z.enum(CLASS_KINDS);
export type ClassKind = z.infer<typeof classKindSchema>;

/** One class of traffic. */
export const trafficClassSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(60),
  kind: classKindSchema,
  perUserPerDay: z.number().min(0).max(1e6),
  requestBytes: z.number().min(0).max(1e12),
  responseBytes: z.number().min(0).max(1e12),
  storedBytes: z.number().min(0).max(1e12),
  /** Place in the lists; the first class is the one the problem is about. */
  order: z.int().min(0).max(100),
});
export type TrafficClass = z.infer<typeof trafficClassSchema>;

/** The load on the whole system, except the number of users of a problem's stage, which the stage fixes. */
export const workloadSchema = z.strictObject({
  usersPerDay: z.number().min(1).max(1e11),
  /** Peak rate over average rate. */
  peakFactor: z.number().min(1).max(1_000),
  retentionDays: z.number().min(0).max(36_500),
  growthPerYear: z.number().min(0).max(1_000),
  /** Share of the day's users who hold a connection at the busiest moment, 0-1. */
  connectedShare: z.number().min(0).max(1),
});
export type Workload = z.infer<typeof workloadSchema>;
