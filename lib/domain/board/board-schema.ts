import * as z from "zod";
import { componentSchema } from "@/lib/domain/board/component-schema";
import { connectionSchema } from "@/lib/domain/board/connection-schema";
import { decisionSchema } from "@/lib/domain/board/decision-schema";
import { aboutSchema, intakeSchema, requirementSchema } from "@/lib/domain/board/frame-schema";
import { componentIdSchema, connectionIdSchema, decisionIdSchema, idSchema } from "@/lib/domain/board/ids";
import { dataModelSchema, textCardSchema, waiverSchema } from "@/lib/domain/board/card-schema";
import { overlaySchema } from "@/lib/domain/board/overlay-schema";
import { trafficClassSchema, workloadSchema } from "@/lib/domain/board/workload-schema";

/** The version of the shape below. A migration stands beside the schema for each step up. */
export const SCHEMA_VERSION = 2;

/**
 * A board: the one document. Entities are keyed by id; nothing that can be derived is stored.
 * Accepts work in progress: what is missing before a stage passes is derived, never required here.
 */
export const boardSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  about: aboutSchema,
  intake: intakeSchema,
  workload: workloadSchema,
  overlay: overlaySchema,
  classes: z.record(idSchema, trafficClassSchema),
  requirements: z.record(idSchema, requirementSchema),
  components: z.record(componentIdSchema, componentSchema),
  connections: z.record(connectionIdSchema, connectionSchema),
  decisions: z.record(decisionIdSchema, decisionSchema),
  waivers: z.record(idSchema, waiverSchema),
  cards: z.record(idSchema, textCardSchema),
  dataModels: z.record(idSchema, dataModelSchema),
});
export type Board = z.infer<typeof boardSchema>;

/** The roots that hold many entities by id, and those that hold exactly one. */
export const COLLECTIONS = [
  "classes",
  "requirements",
  "components",
  "connections",
  "decisions",
  "waivers",
  "cards",
  "dataModels",
] as const;
export type CollectionName = (typeof COLLECTIONS)[number];
export const SINGLETONS = ["about", "intake", "workload", "overlay"] as const;
export type SingletonName = (typeof SINGLETONS)[number];
