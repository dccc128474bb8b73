import type { OutlineItem } from "@/lib/client/outline/outline-item";
import type { OutlineRow } from "@/lib/client/outline/visible-rows";

/** What a key does in the outline: go to an item, or open or close the one it is at. */
export type OutlineStep = { go: string } | { fold: string; open: boolean };

function goTo(row: OutlineRow | undefined): OutlineStep | undefined {
  return row && { go: row.item.id };
}

/**
 * What an arrow, Home or End does from an item; undefined where it leads nowhere. Right opens, then goes in; left closes,
 * then goes out.
 */
export function walkOutline(
  rows: readonly OutlineRow[],
  at: string | null,
  key: string,
  opens: (item: OutlineItem) => boolean,
): OutlineStep | undefined {
  const place = rows.findIndex(({ item }) => item.id === at);
  const row = rows[place];
  if (key === "Home" || row === undefined) return goTo(rows[0]);
  switch (key) {
    case "End":
      return goTo(rows.at(-1));
    case "ArrowDown":
      return goTo(rows[place + 1]);
    case "ArrowUp":
      return goTo(rows[place - 1]);
    case "ArrowRight":
      if (row.item.children.length === 0) return undefined;
      return opens(row.item) ? goTo(rows[place + 1]) : { fold: row.item.id, open: true };
    case "ArrowLeft":
      if (opens(row.item)) return { fold: row.item.id, open: false };
      return row.parent === null ? undefined : { go: row.parent };
    default:
      return undefined;
  }
}

/**
 * Where to stand when an item has gone from sight: at its next neighbour under the same item, else at the one before, else
 * at the item that it was in or what is left around that, else at the first.
 */
export function survivorOf(
  before: readonly OutlineRow[],
  at: string | null,
  now: readonly OutlineRow[],
): string | null {
  const there = new Set(now.map(({ item }) => item.id));
  if (at !== null && there.has(at)) return at;
  const place = before.findIndex(({ item }) => item.id === at);
  const gone = before[place];
  const isNear = ({ item, parent }: OutlineRow): boolean => there.has(item.id) && parent === gone?.parent;
  const neighbour =
    before.slice(place + 1).find(isNear) ?? before.slice(0, Math.max(place, 0)).findLast(isNear);
  if (neighbour !== undefined) return neighbour.item.id;
  const parent = gone?.parent ?? null;
  return parent === null ? (now[0]?.item.id ?? null) : survivorOf(before, parent, now);
}
