import * as z from "zod";

/** A question's id: its step, a point, a short name, such as `s13.cache`. */
export const questionIdSchema = z
  .string()
  .regex(/^[sd]\d{1,2}\.[a-z0-9-]+$/, "expected an id such as s13.cache");

/**
 * Says that giving this setting a value is an architectural decision.
 * `value`: the decision settles the very value; `presence`: it settles only that the setting is in use
 * (a number above 1, a switch that is on, any choice).
 */
export const opensDecisionSchema = z.strictObject({
  question: questionIdSchema,
  settles: z.enum(["value", "presence"]),
});

const base = {
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/, "expected camelCase"),
  label: z.string().min(2),
  help: z.string().min(10),
  opensDecision: z.exactOptional(opensDecisionSchema),
};

const choiceOptionSchema = z.strictObject({
  value: z.string().min(1),
  label: z.string().min(1),
  help: z.exactOptional(z.string()),
  capacityFactor: z.exactOptional(z.number().positive()),
  costFactor: z.exactOptional(z.number().positive()),
});

/** One editable field of a component kind. A setting without a default is unset until a person chooses. */
export const settingSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...base,
    type: z.literal("choice"),
    options: z.array(choiceOptionSchema).min(2),
    default: z.exactOptional(z.string()),
  }),
  z.strictObject({
    ...base,
    type: z.literal("number"),
    unit: z.string(),
    min: z.number(),
    max: z.number(),
    step: z.number().positive().default(1),
    default: z.exactOptional(z.number()),
  }),
  z.strictObject({ ...base, type: z.literal("switch"), default: z.exactOptional(z.boolean()) }),
  z.strictObject({
    ...base,
    type: z.literal("text"),
    maxLength: z.int().positive().default(200),
    default: z.exactOptional(z.string()),
  }),
]);
export type Setting = z.infer<typeof settingSchema>;
