/** Throws when something that must hold does not: a bug, never bad input. `must` says what must hold, with ids. */
export function invariant(condition: unknown, must: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${must}`);
}
