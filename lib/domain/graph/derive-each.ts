import type { Derived } from "@/lib/domain/graph/derive-once";

/** What a function derives for one item of something that never changes: made once for each item. Items are told apart by identity. */
export function deriveEach<Source extends { derived: Derived }, Item, Value>(
  source: Source,
  item: Item,
  derive: (source: Source, item: Item) => Value,
): Value {
  const { derived } = source;
  const known = (derived.get(derive) as Map<Item, Value> | undefined) ?? new Map<Item, Value>();
  derived.set(derive, known);
  const found = known.get(item);
  if (found !== undefined || known.has(item)) return found as Value;
  const value = derive(source, item);
  known.set(item, value);
  return value;
}
