import type { OutlineItem } from "@/lib/client/outline/outline-item";

/** An item where it stands: under which, and how deep. */
export type OutlineRow = { item: OutlineItem; parent: string | null; level: number };

/** What someone opened or closed by hand, by item. */
export type Folds = Readonly<Record<string, boolean>>;

/** Whether an item shows what is in it, as long as nobody has said otherwise: on a large board connections stay folded. */
export function isOpen(item: OutlineItem, folds: Folds, isLarge: boolean): boolean {
  if (item.children.length === 0) return false;
  const isFrame = item.children.some(({ subject }) => subject.type === "component");
  return folds[item.id] ?? (!isLarge || item.subject.type === "section" || isFrame);
}

/** From so many components on, connections are folded at first. */
const LARGE = 40;

/** Whether a board is so large that its outline begins folded. */
export function isLargeOutline(components: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(components).length > LARGE;
}

/** The items in sight, from top to bottom. */
export function visibleRows(
  items: readonly OutlineItem[],
  opens: (item: OutlineItem) => boolean,
  under: { parent: string | null; level: number } = { parent: null, level: 1 },
): OutlineRow[] {
  return items.flatMap((item) => [
    { item, ...under },
    ...(opens(item) ? visibleRows(item.children, opens, { parent: item.id, level: under.level + 1 }) : []),
  ]);
}
