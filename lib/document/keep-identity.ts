import { COLLECTIONS, SINGLETONS, type Board } from "@/lib/domain/board/board-schema";

type Plain = Readonly<Record<string, unknown>>;

function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return false;
  const keys = Object.keys(after);
  if (keys.length !== Object.keys(before).length) return false;
  return keys.every(
    (key) => Object.hasOwn(before, key) && isSame((before as Plain)[key], (after as Plain)[key]),
  );
}

function keepEntities(before: Plain, after: Plain): Plain {
  if (before === after) return before;
  let same = Object.keys(before).length === Object.keys(after).length;
  const kept = Object.entries(after).map(([id, entity]) => {
    const previous = Object.hasOwn(before, id) ? before[id] : undefined;
    if (isSame(previous, entity)) return [id, previous] as const;
    same = false;
    return [id, entity] as const;
  });
  return same ? before : Object.fromEntries(kept);
}

/** `after`, made of the objects of `before` wherever the two are equal: entities, collections, the board itself. */
export function keepIdentity(before: Board, after: Board): Board {
  const roots: Record<string, unknown> = { schemaVersion: after.schemaVersion };
  for (const root of SINGLETONS) roots[root] = isSame(before[root], after[root]) ? before[root] : after[root];
  for (const root of COLLECTIONS) roots[root] = keepEntities(before[root], after[root]);
  const same = Object.entries(roots).every(([root, value]) => Object.is((before as Plain)[root], value));
  return same ? before : (roots as Board);
}
