import * as z from "zod";
import { idSchema } from "@/lib/domain/board/ids";
import { nameSchema, positionSchema, settingsSchema, sizeSchema } from "@/lib/domain/board/scalars";
import { purposeSchema } from "@/lib/domain/catalogue/protocol-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";

const catalogueIdSchema = z.string().min(1).max(60);

const drawnComponentSchema = z.strictObject({
  id: idSchema,
  kind: catalogueIdSchema,
  name: nameSchema,
  position: positionSchema,
  settings: settingsSchema,
  size: z.exactOptional(sizeSchema),
  parent: z.exactOptional(idSchema),
});

const drawnConnectionSchema = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  purpose: purposeSchema,
  protocol: z.exactOptional(catalogueIdSchema),
  style: z.exactOptional(catalogueIdSchema),
});

/**
 * A team's own system as it was drawn from a sketch, ready to be put on a board: what a browser may send. It says
 * nothing of where things come from; that they are inherited is said by whoever takes it over.
 */
export const drawnSystemSchema = z.strictObject({
  components: z.array(drawnComponentSchema).max(SKETCH_LIMITS.nodes + SKETCH_LIMITS.frames),
  connections: z.array(drawnConnectionSchema).max(SKETCH_LIMITS.connections),
});
export type DrawnSystem = z.infer<typeof drawnSystemSchema>;

/** The parts of a batch that draws a sketch. */
export function drawnSystem({ edits }: Extract<Edit, { type: "batch" }>): DrawnSystem {
  return {
    components: edits.flatMap((edit) => {
      if (edit.type !== "add-component") return [];
      const { id, kind, name = "", position, settings = {}, size, parent } = edit;
      return [
        {
          id,
          kind,
          name,
          position,
          settings,
          ...(size !== undefined && { size }),
          ...(parent !== undefined && { parent }),
        },
      ];
    }),
    connections: edits.flatMap((edit) => {
      if (edit.type !== "connect") return [];
      const { id, from, to, purpose, protocol, style } = edit;
      return [
        {
          id,
          from,
          to,
          purpose,
          ...(protocol !== undefined && { protocol }),
          ...(style !== undefined && { style }),
        },
      ];
    }),
  };
}

/** The batch that puts a drawn system on a board, all of it inherited. */
export function systemEdit({ components, connections }: DrawnSystem): Extract<Edit, { type: "batch" }> {
  return {
    type: "batch",
    edits: [
      ...components.map((one) => ({ type: "add-component" as const, ...one, origin: "inherited" as const })),
      ...connections.map((one) => ({ type: "connect" as const, ...one, origin: "inherited" as const })),
    ],
  };
}
