import type { Part } from "@/lib/domain/graph/board-index";

/** What people call a part: the name they gave it, else that of its kind. */
export function nameOf(part: Pick<Part, "component" | "kind">): string {
  return part.component.name.trim() || part.kind?.name || part.component.kind;
}
