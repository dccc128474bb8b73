/** A source of chance that is the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Guarantees the same draws for the same seed and purpose, on every machine. */
export function seeded(seed: number, purpose: string): Seeded {
  let state = (seed >>> 0) + 0x9e3779b9;
  for (const character of purpose) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // The first draws of near seeds are alike.
  for (let round = 0; round < 8; round += 1) next();
  const below = (limit: number) => next() % limit;
  return { below, pick: (values) => values[below(values.length)] ?? values[0] };
}
