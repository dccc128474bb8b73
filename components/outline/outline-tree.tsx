import { useMemo, useRef, type MouseEvent } from "react";
import { OutlineRow } from "@/components/outline/outline-row";
import { useOutlineFocus } from "@/components/outline/use-outline-focus";
import { useOutlineKeys } from "@/components/outline/use-outline-keys";
import type { OutlineHands } from "@/lib/client/outline/outline-hands";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { isOpen, visibleRows, type OutlineRow as Row } from "@/lib/client/outline/visible-rows";
import { useStudio } from "@/lib/client/use-studio";

type Props = {
  items: readonly OutlineItem[];
  isLarge: boolean;
  hands: OutlineHands;
  onMenu: () => void;
};

function rowUnder(rows: readonly Row[], target: EventTarget): OutlineItem | undefined {
  const row = target instanceof Element ? target.closest("[data-row]") : null;
  const id = row?.parentElement?.getAttribute("data-item");
  return rows.find(({ item }) => item.id === id)?.item;
}

function isFold(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-fold]") !== null;
}

/** The tree itself: one tab stop, arrows within. A pointer may do what the keys do. */
export function OutlineTree({ items, isLarge, hands, onMenu }: Props) {
  const tree = useRef<HTMLUListElement>(null);
  const folds = useStudio((studio) => studio.outlineFolds);
  const goIn = useStudio((studio) => studio.goInOutline);
  const rows = useMemo(
    () => visibleRows(items, (item) => isOpen(item, folds, isLarge)),
    [items, folds, isLarge],
  );
  useOutlineFocus(tree, rows);
  const onKeyDown = useOutlineKeys(hands, onMenu);
  const press = (event: MouseEvent): void => {
    const item = rowUnder(rows, event.target);
    if (item === undefined || (event.target as HTMLElement).closest("input") !== null) return;
    if (isFold(event.target) && item.children.length > 0) hands.fold(item);
    else if (event.shiftKey) hands.reach(item);
    else if (event.ctrlKey || event.metaKey) hands.toggle(item);
    else hands.activate(item);
  };
  return (
    <ul
      ref={tree}
      role="tree"
      aria-label="The board as an outline"
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={press}
      onContextMenu={(event) => {
        const item = rowUnder(rows, event.target);
        if (item === undefined) return;
        event.preventDefault();
        goIn(item.id);
        onMenu();
      }}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).getAttribute("data-item");
        if (id !== null) goIn(id);
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-px px-2 pb-24 outline-none"
    >
      {items.map((item, at) => (
        <OutlineRow key={item.id} item={item} level={1} place={at + 1} of={items.length} isLarge={isLarge} />
      ))}
    </ul>
  );
}
