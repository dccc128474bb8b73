import * as z from "zod";
import { componentSelectorSchema, connectionSelectorSchema } from "@/lib/domain/knowledge/selector-schema";
import { purposeSchema } from "@/lib/domain/catalogue/protocol-schema";

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const settingsSchema = z.record(z.string(), scalarSchema);

/** Names components of the board: those placed just now under `ref`, or those a selector finds (all of them). */
export const anchorSchema = z.union([z.strictObject({ ref: z.string() }), componentSelectorSchema]);
export type Anchor = z.infer<typeof anchorSchema>;

const wire = {
  protocol: z.string(),
  purpose: purposeSchema,
  style: z.exactOptional(z.string()),
  settings: z.exactOptional(settingsSchema),
};

/**
 * How an option is drawn: a list of moves that becomes one undoable edit.
 * `add` places a component beside an anchor; `insert` puts one between two groups and re-wires every connection from
 * the first to the second through it; `connect` joins every pair; `change-kind` swaps a kind in place and keeps the
 * connections; `set` and `set-connections` give settings; `wrap` draws a container around components, within
 * those that they stand in already; `place` puts cards on the grid they are drawn on, for a walk whose board is known.
 */
export const placementMoveSchema = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("add"),
    ref: z.string(),
    kind: z.string(),
    name: z.string(),
    settings: z.exactOptional(settingsSchema),
    beside: z.exactOptional(anchorSchema),
    side: z.enum(["right", "left", "below", "above"]).default("right"),
    /** Put it inside the container that holds the anchor. */
    inside: z.exactOptional(anchorSchema),
    /** Leave it outside the container that holds what it stands beside. */
    apart: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({
    do: z.literal("insert"),
    ref: z.string(),
    kind: z.string(),
    name: z.string(),
    settings: z.exactOptional(settingsSchema),
    from: anchorSchema,
    to: anchorSchema,
    /** Wires from the new component to each of `to`; the wires into it keep what the old ones had. */
    onward: z.strictObject(wire),
  }),
  z.strictObject({ do: z.literal("connect"), from: anchorSchema, to: anchorSchema, ...wire }),
  z.strictObject({ do: z.literal("disconnect"), connections: connectionSelectorSchema }),
  z.strictObject({
    do: z.literal("change-kind"),
    target: anchorSchema,
    kind: z.string(),
    name: z.exactOptional(z.string()),
    settings: z.exactOptional(settingsSchema),
  }),
  z.strictObject({ do: z.literal("set"), target: anchorSchema, settings: settingsSchema }),
  z.strictObject({
    do: z.literal("set-connections"),
    connections: connectionSelectorSchema,
    protocol: z.exactOptional(z.string()),
    style: z.exactOptional(z.string()),
    purpose: z.exactOptional(purposeSchema),
    settings: z.exactOptional(settingsSchema),
  }),
  z.strictObject({
    do: z.literal("wrap"),
    ref: z.string(),
    kind: z.string(),
    name: z.string(),
    settings: z.exactOptional(settingsSchema),
    around: anchorSchema,
  }),
  z.strictObject({
    do: z.literal("place"),
    target: anchorSchema,
    /** Steps to the right of the origin of the board, and down from it; to the left and up where negative. */
    column: z.number().min(-40).max(40),
    row: z.number().min(-40).max(40),
  }),
  z.strictObject({ do: z.literal("remove"), target: anchorSchema }),
]);
export type PlacementMove = z.infer<typeof placementMoveSchema>;
