import * as z from "zod";
import { componentIdSchema } from "@/lib/domain/board/ids";
import {
  nameSchema,
  originSchema,
  positionSchema,
  settingsSchema,
  sizeSchema,
} from "@/lib/domain/board/scalars";

/** A box on the board. `position` is absolute, also inside a container; `size` belongs to containers. */
export const componentSchema = z
  .strictObject({
    id: componentIdSchema,
    kind: z.string().min(1).max(60),
    name: nameSchema,
    position: positionSchema,
    size: z.exactOptional(sizeSchema),
    parent: z.exactOptional(componentIdSchema),
    pinned: z.boolean(),
    settings: settingsSchema,
    origin: originSchema,
  })
  .meta({
    id: "Component",
    description:
      "A box on the board, or a container around others. kind is an id of the catalogue; parent is the container it stands in.",
  });
export type Component = z.infer<typeof componentSchema>;
