import type { Scalar } from "@/lib/domain/board/scalars";

/** The ids of the classes of traffic that a connection's `only` names, in their order; none where it is not text. */
export function keptClasses(only: Scalar | undefined): readonly string[] {
  return typeof only === "string" ? only.split(",").flatMap((id) => id.trim() || []) : [];
}
