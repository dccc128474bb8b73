import { cardItems } from "@/lib/client/outline/card-items";
import { componentItems } from "@/lib/client/outline/component-items";
import { makeItem } from "@/lib/client/outline/make-item";
import type { OutlineInput } from "@/lib/client/outline/outline-input";
import type { OutlineItem, OutlineSection } from "@/lib/client/outline/outline-item";
import { questionItems } from "@/lib/client/outline/question-items";
import { isSameData } from "@/lib/shared/same-data";

const SECTIONS: readonly { section: OutlineSection; title: string; icon: string }[] = [
  { section: "components", title: "Components", icon: "boxes" },
  { section: "decisions", title: "Notes of decisions", icon: "scale" },
  { section: "cards", title: "Cards on the board", icon: "sticky-note" },
];

const ITEMS: Readonly<Record<OutlineSection, (input: OutlineInput) => OutlineItem[]>> = {
  components: componentItems,
  decisions: questionItems,
  cards: cardItems,
};

function countOf(items: readonly OutlineItem[], section: OutlineSection): number {
  if (section !== "components") return items.length;
  return items
    .filter(({ subject }) => subject.type === "component")
    .reduce((sum, item) => sum + 1 + countOf(item.children, section), 0);
}

/** The board as a tree: components with their connections, decisions with their notes, and cards. Sections with nothing in them are left out. */
export function buildOutline(input: OutlineInput): OutlineItem[] {
  return SECTIONS.map(({ section, title, icon }) => {
    const children = ITEMS[section](input);
    const detail = String(countOf(children, section));
    return makeItem({
      subject: { type: "section", section },
      icon,
      title,
      detail,
      marks: [],
      ghost: null,
      children,
    });
  }).filter(({ children }) => children.length > 0);
}

/** An outline that keeps the identity of every item that is as before, so that only what changed is drawn again. */
export function createOutline(): (input: OutlineInput) => readonly OutlineItem[] {
  let last = new Map<string, OutlineItem>();
  return (input) => {
    const known = new Map<string, OutlineItem>();
    const kept = (item: OutlineItem): OutlineItem => {
      const next = { ...item, children: item.children.map(kept) };
      const before = last.get(item.id);
      const isSame =
        before?.children.length === next.children.length &&
        next.children.every((child, at) => child === before.children[at]) &&
        isSameData({ ...before, children: 0 }, { ...next, children: 0 });
      const used = isSame ? before : next;
      known.set(item.id, used);
      return used;
    };
    const outline = buildOutline(input).map(kept);
    last = known;
    return outline;
  };
}
