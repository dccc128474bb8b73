import * as z from "zod";
import { idSchema } from "@/lib/domain/board/ids";

/** What a request of a class does. `upload` writes large bodies, `stream` holds a connection, `agent-run` starts an agent. */
export const CLASS_KINDS = ["read", "write", "upload", "stream", "agent-run"] as const;
export const classKindSchema = z.enum(CLASS_KINDS);
export type ClassKind = z.infer<typeof classKindSchema>;

/** One class of traffic. */
export const trafficClassSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).max(60),
    kind: classKindSchema,
    perUserPerDay: z.number().min(0).max(1e6).meta({ unit: "requests per user and day" }),
    requestBytes: z.number().min(0).max(1e12).meta({ unit: "bytes" }),
    responseBytes: z.number().min(0).max(1e12).meta({ unit: "bytes" }),
    storedBytes: z.number().min(0).max(1e12).meta({ unit: "bytes kept per request" }),
    /** Place in the lists; the first class is the one the problem is about. */
    order: z.int().min(0).max(100),
  })
  .meta({ id: "TrafficClass", description: "One class of traffic and what each of its requests carries." });
export type TrafficClass = z.infer<typeof trafficClassSchema>;

/** The load on the whole system, except the number of users of a problem's stage, which the stage fixes. */
export const workloadSchema = z
  .strictObject({
    usersPerDay: z.number().min(1).max(1e11).meta({ unit: "users" }),
    /** Peak rate over average rate. */
    peakFactor: z.number().min(1).max(1_000).meta({ unit: "peak rate over average rate" }),
    retentionDays: z.number().min(0).max(36_500).meta({ unit: "days" }),
    growthPerYear: z
      .number()
      .min(0)
      .max(1_000)
      .meta({ unit: "share added a year; 0.5 is half as much again" }),
    /** Share of the day's users who hold a connection at the busiest moment, 0-1. */
    connectedShare: z.number().min(0).max(1).meta({ unit: "share of the users, 0 to 1" }),
  })
  .meta({ description: "The load on the whole system. The stage of a problem sets the users of its own." });
export type Workload = z.infer<typeof workloadSchema>;
