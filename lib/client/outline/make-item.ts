import { itemId, type OutlineItem } from "@/lib/client/outline/outline-item";

const GHOST_WORDS = {
  added: "would be added",
  changed: "would change",
  removed: "would be removed",
} as const;

type Parts = Omit<OutlineItem, "id" | "says" | "children"> & {
  /** Told apart from the own item of the same subject. */
  id?: string;
  /** What is heard instead of title and detail. */
  named?: string;
  children?: readonly OutlineItem[];
};

/** Puts an item together: its id, and its name with every mark and with its part in a preview. */
export function makeItem({ id, named, children = [], ...item }: Parts): OutlineItem {
  const words = item.marks.map(({ word }) => word);
  const name = named ?? [item.title, item.detail].filter(Boolean).join(", ");
  return {
    ...item,
    id: id ?? itemId(item.subject),
    says: [name, ...words, item.ghost === null ? "" : GHOST_WORDS[item.ghost]].filter(Boolean).join(", "),
    children,
  };
}
