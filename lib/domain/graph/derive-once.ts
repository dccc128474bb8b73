/** What was derived from something, by the function that derived it. */
export type Derived = Map<unknown, unknown>;

/**
 * What a function derives from something that never changes: made once, and gone with what it was derived from. A
 * WeakMap would say the same, but keeps what it holds until the next full collection, which costs more than deriving.
 */
export function deriveOnce<Source extends { derived: Derived }, Value>(
  source: Source,
  derive: (source: Source) => Value,
): Value {
  const { derived } = source;
  const known = derived.get(derive);
  if (known !== undefined || derived.has(derive)) return known as Value;
  const value = derive(source);
  derived.set(derive, value);
  return value;
}
