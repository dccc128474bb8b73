/** Pairs of neighbouring letters: two names that share many look alike. */
function pairs(text: string): Set<string> {
  const plain = text.toLowerCase();
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2)));
}

function likeness(wanted: Set<string>, name: string): number {
  return [...pairs(name)].filter((pair) => wanted.has(pair)).length;
}

/** The few of these names that look most like the wanted one, for a suggestion; ties in the order given. */
export function nearestNames(wanted: string, names: readonly string[], most = 5): string {
  const letters = pairs(wanted);
  const ranked = names.map((name, at) => ({ name, at, score: likeness(letters, name) }));
  ranked.sort((a, b) => b.score - a.score || a.at - b.at);
  return ranked
    .slice(0, most)
    .map(({ name }) => name)
    .join(", ");
}
