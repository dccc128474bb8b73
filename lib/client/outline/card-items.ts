import { makeItem } from "@/lib/client/outline/make-item";
import type { OutlineInput } from "@/lib/client/outline/outline-input";
import type { OutlineItem } from "@/lib/client/outline/outline-item";

const MOST = 120;

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${String(count)} ${many}`;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** The free texts and the data models that lie on the board. */
export function cardItems({ board }: OutlineInput): OutlineItem[] {
  const cards = Object.values(board.cards).sort(byId);
  const models = Object.values(board.dataModels).sort(byId);
  const shared = { marks: [], ghost: null };
  return [
    ...cards.map(({ id, text }) =>
      makeItem({
        ...shared,
        subject: { type: "card", id },
        icon: "sticky-note",
        title: text.trim() === "" ? "Empty card" : text.trim().slice(0, MOST),
        detail: "text card",
      }),
    ),
    ...models.map(({ id, name, entities, store }) =>
      makeItem({
        ...shared,
        subject: { type: "dataModel", id },
        icon: "table-2",
        title: name.trim() === "" ? "Data model" : name,
        detail: [
          "data model",
          counted(Object.keys(entities).length, "entity", "entities"),
          store === undefined
            ? ""
            : `held by ${board.components[store as keyof typeof board.components]?.name ?? "something"}`,
        ]
          .filter(Boolean)
          .join(", "),
      }),
    ),
  ];
}
