import * as z from "zod";
import { boardSchema } from "@/lib/domain/board/board-schema";
import { BOARD_FILE } from "@/lib/domain/exchange/board-file-format";

/** A board file as `parseBoardFile` takes it in, and as `writeBoardFile` writes it. */
const boardFileSchema = z
  .strictObject({
    format: z.literal(BOARD_FILE.format),
    version: z.literal(BOARD_FILE.version),
    board: boardSchema,
  })
  .meta({
    title: "Loadstone board",
    description:
      "A system design board: what is drawn, its load, its decisions with their trade-off notes. What can be derived, such as findings, progress and whether a decision is accepted, is never stored.",
  });

/**
 * The published JSON Schema of a board file (draft 2020-12), made from the schema that the app itself checks by. Beyond
 * it a file is refused for an entity that does not stand under its own id, for more entities than fit, and for a name
 * given twice; older versions of the board are brought up to this one.
 */
export function boardFileJsonSchema(): object {
  const schema = z.toJSONSchema(boardFileSchema, { io: "input" });
  const { $schema, ...rest } = schema;
  return { $schema, $id: `urn:loadstone:board-file:${String(BOARD_FILE.version)}`, ...rest };
}
