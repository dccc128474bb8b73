import * as z from "zod";
import { purposeSchema } from "@/lib/domain/catalogue/protocol-schema";
import { componentIdSchema, connectionIdSchema } from "@/lib/domain/board/ids";
import { originSchema, settingsSchema } from "@/lib/domain/board/scalars";

/** A directed line. `from` asks or hands over, `to` answers or receives. No protocol yet means: not decided. */
export const connectionSchema = z
  .strictObject({
    id: connectionIdSchema,
    from: componentIdSchema,
    to: componentIdSchema,
    protocol: z.exactOptional(z.string().min(1).max(60)),
    style: z.exactOptional(z.string().min(1).max(60)),
    purpose: purposeSchema,
    settings: settingsSchema,
    origin: originSchema,
  })
  .meta({
    id: "Connection",
    description:
      "A directed line: from asks or hands over, to answers or receives. Without a protocol it is not decided yet.",
  });
export type Connection = z.infer<typeof connectionSchema>;
