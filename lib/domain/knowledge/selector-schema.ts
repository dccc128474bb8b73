import * as z from "zod";
import { dataFamilySchema, factSchema } from "@/lib/domain/catalogue/facts";
import { resourceSchema } from "@/lib/domain/catalogue/kind-schema";
import { purposeSchema } from "@/lib/domain/catalogue/protocol-schema";

/** What a setting must be: a value, one of several, within a range, or merely given ("set") or not ("unset"). */
export const settingMatchSchema = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.union([z.string(), z.number()])).min(1),
  z.strictObject({ min: z.exactOptional(z.number()), max: z.exactOptional(z.number()) }),
]);

/** Chooses components. Every given part must hold; an empty selector matches every component. */
export const componentSelectorSchema = z.strictObject({
  /** Components named or placed under this name (used by reference walks). */
  names: z.exactOptional(z.array(z.string())),
  kinds: z.exactOptional(z.array(z.string())),
  facts: z.exactOptional(z.array(factSchema)),
  notFacts: z.exactOptional(z.array(factSchema)),
  families: z.exactOptional(z.array(dataFamilySchema)),
  settings: z.exactOptional(z.record(z.string(), settingMatchSchema)),
});
export type ComponentSelector = z.infer<typeof componentSelectorSchema>;

/** Chooses connections, by what they carry and by what stands at their ends. */
export const connectionSelectorSchema = z.strictObject({
  protocols: z.exactOptional(z.array(z.string())),
  styles: z.exactOptional(z.array(z.string())),
  purposes: z.exactOptional(z.array(purposeSchema)),
  settings: z.exactOptional(z.record(z.string(), settingMatchSchema)),
  from: z.exactOptional(componentSelectorSchema),
  to: z.exactOptional(componentSelectorSchema),
});
export type ConnectionSelector = z.infer<typeof connectionSelectorSchema>;

/** Circumstances a problem or a person states at intake. They stand for what no drawing shows. */
export const CONCERNS = [
  "owned-data", // data belongs to someone; roles differ
  "public", // reachable from the internet
  "public-contract", // clients we cannot upgrade, long lists, retried writes
  "money", // a lost or doubled write costs money
  "realtime", // people see changes without asking
  "slow-work", // requests include work that may finish later
  "media", // large or static files dominate the bytes
  "distant-users", // users far from the region
  "abuse", // noisy tenants, bots, costly third parties
  "operated", // a team runs it and promises an SLO
  "regions", // must survive a region, or serve several
  "agents", // AI agents act for people
] as const;
export const concernSchema = z.enum(CONCERNS);
export type Concern = z.infer<typeof concernSchema>;

/** A fact about a board. `atLeast` counts components (or, with `instances`, their instances) or connections; default 1. */
export const conditionSchema = z.union([
  z.strictObject({
    components: componentSelectorSchema,
    atLeast: z.exactOptional(z.int().positive()),
    instances: z.exactOptional(z.boolean()),
    /** Must not exist at all. */
    none: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({
    connections: connectionSelectorSchema,
    atLeast: z.exactOptional(z.int().positive()),
    none: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ concern: concernSchema }),
  z.strictObject({ requirement: z.enum(["availability", "p99LatencyMs", "rpoSeconds", "rtoMinutes"]) }),
]);
export type Condition = z.infer<typeof conditionSchema>;

/**
 * What makes a step necessary at a given load. `asIf` asks the load as if the parts that answer the step were not
 * there, so that a step taken early can be told from one taken in time.
 */
export const triggerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("always") }),
  /** Some matching component is busier than `above` (0.7 = 70 %) in `resource`. */
  z.strictObject({
    type: z.literal("busy"),
    of: componentSelectorSchema,
    resource: z.union([resourceSchema, z.literal("any")]),
    above: z.number().positive(),
    asIf: z.array(
      z.enum(["no-caches", "no-replicas", "no-queues", "one-shard", "one-instance", "no-edge", "no-standby"]),
    ),
  }),
  /** The whole demand, over what one standard instance of `unitKind` carries, is above `above`. */
  z.strictObject({
    type: z.literal("demand"),
    resource: z.enum([
      "requestsPerSecond",
      "readsPerSecond",
      "writesPerSecond",
      "bytesPerSecond",
      "connections",
    ]),
    unitKind: z.exactOptional(z.string()),
    /** In the resource's own unit; used where no kind stands for the limit. */
    limit: z.exactOptional(z.number().positive()),
    above: z.number().positive(),
  }),
  /** The computed availability is below the required one. */
  z.strictObject({ type: z.literal("availability-below-target") }),
  /** The computed p99 of some class is above its target. */
  z.strictObject({ type: z.literal("latency-above-target") }),
  /** Something was said at intake that no drawing shows. */
  z.strictObject({ type: z.literal("concern"), concern: concernSchema }),
  /** All conditions hold. */
  z.strictObject({ type: z.literal("board"), all: z.array(conditionSchema).min(1) }),
  /** Every other due step of the walk is done and the last stage is shown. */
  z.strictObject({ type: z.literal("walk-done") }),
]);
export type Trigger = z.infer<typeof triggerSchema>;
