import * as z from "zod";

/** What a setting may hold. */
export const scalarSchema = z.union([z.string().max(4_000), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalarSchema>;

/** Settings by key. Keys are plain names; `capacity/<resource>` overrides a capacity of the kind for one component. */
export const settingsSchema = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9/_-]{0,60}$/, "expected a setting name without dots"),
    scalarSchema,
  )
  .meta({
    description:
      "Settings of the kind by key. capacity/<resource> sets a capacity of this one component, such as capacity/readsPerSecond.",
  });
export type Settings = z.infer<typeof settingsSchema>;

/** World coordinates in pixels at zoom 1; the top left corner. */
export const positionSchema = z
  .strictObject({ x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) })
  .meta({
    id: "Position",
    description: "The top left corner, in pixels at zoom 1; never relative to a container.",
  });
export type Position = z.infer<typeof positionSchema>;

export const sizeSchema = z.strictObject({
  width: z.number().min(40).max(20_000),
  height: z.number().min(40).max(20_000),
});

export const nameSchema = z.string().max(120);
export const instantSchema = z.iso
  .datetime()
  .meta({ id: "Instant", description: "A time in UTC, such as 2026-01-31T12:00:00Z." });

/** Where an entity came from. What is inherited owes no note until it is changed or challenged. */
export const originSchema = z.enum(["drawn", "proposed", "inherited"]).meta({
  description: "Where it came from. What is inherited owes no note until it is changed or challenged.",
});
