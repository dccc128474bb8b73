import * as z from "zod";

/** Ids are short, random and opaque. Letters, digits, `_` and `-`; never a dot or a slash. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/, "expected 1 to 40 letters, digits, _ or -")
  .meta({ id: "Id", description: "Short, random and opaque; an entity stands under its own id." });

export const componentIdSchema = idSchema.brand<"ComponentId">();
export type ComponentId = z.infer<typeof componentIdSchema>;

export const connectionIdSchema = idSchema.brand<"ConnectionId">();
export type ConnectionId = z.infer<typeof connectionIdSchema>;

export const decisionIdSchema = idSchema.brand<"DecisionId">();

/** Makes a new random id. Passed in, so that the domain stays pure. */
export type NewId = () => string;
