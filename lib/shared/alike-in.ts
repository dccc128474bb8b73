/** Makes a comparison by the keys of `Thing` alone, each value by identity, whatever else the two may have. */
export function alikeIn<Thing extends object>(
  keys: Readonly<Record<keyof Thing, true>>,
): (one: Readonly<Thing>, other: Readonly<Thing>) => boolean {
  const compared = Object.keys(keys) as (keyof Thing)[];
  return (one, other) => compared.every((key) => Object.is(one[key], other[key]));
}
