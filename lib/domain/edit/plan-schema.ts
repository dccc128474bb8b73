import type * as z from "zod";
import { boardSchema, SINGLETONS, type SingletonName } from "@/lib/domain/board/board-schema";
import type { RootName } from "@/lib/domain/board/change";

/** Whether this root holds exactly one entity. */
export function isSingleton(root: RootName): root is SingletonName {
  return (SINGLETONS as readonly string[]).includes(root);
}

/** The schema of one entity of this root. */
export function entitySchema(root: RootName): z.ZodType<object> {
  return isSingleton(root) ? boardSchema.shape[root] : boardSchema.shape[root].valueType;
}
