import type { Change, FlatEntity } from "@/lib/domain/board/change";

/** The fields of an entity that is there, after some of them were set or unset. */
export function fieldsAfter(
  before: FlatEntity,
  change: Extract<Change, { type: "set" | "unset" }>,
): FlatEntity {
  if (change.type === "set") return { ...before, ...change.fields };
  const gone = new Set(change.fields);
  return Object.fromEntries(Object.entries(before).filter(([field]) => !gone.has(field)));
}
