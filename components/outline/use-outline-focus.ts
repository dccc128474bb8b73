import { useEffect, useRef, type RefObject } from "react";
import { survivorOf } from "@/lib/client/outline/walk-outline";
import type { OutlineRow } from "@/lib/client/outline/visible-rows";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectAt = (state: StudioState) => state.outlineAt;
const selectGo = (state: StudioState) => state.goInOutline;
const selectBusy = (state: StudioState) => `${state.connectingFrom ?? ""}/${state.renamingInOutline ?? ""}`;

function rowElement(tree: HTMLElement | null, at: string | null): HTMLElement | null {
  return at === null ? null : (tree?.querySelector<HTMLElement>(`[data-item="${CSS.escape(at)}"]`) ?? null);
}

/** Follows whether the focus was last within the outline, or in what lies over it. */
function useHadFocus(tree: RefObject<HTMLElement | null>): RefObject<boolean> {
  const had = useRef(false);
  useEffect(() => {
    const hear = ({ target }: FocusEvent): void => {
      const region = tree.current?.closest("[data-outline-frame]");
      had.current = target instanceof Node && region?.contains(target) === true;
    };
    document.addEventListener("focusin", hear);
    return () => {
      document.removeEventListener("focusin", hear);
    };
  }, [tree]);
  return had;
}

/**
 * The focus is the browser's, the place in the outline is the store's. The focus follows the place while it is in the
 * outline, or when it fell to nowhere from there; and what has gone hands its place to its neighbour.
 */
export function useOutlineFocus(tree: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]): void {
  const at = useStudio(selectAt);
  const go = useStudio(selectGo);
  const busy = useStudio(selectBusy);
  const before = useRef(rows);
  const had = useHadFocus(tree);
  useEffect(() => {
    const next = survivorOf(before.current, at, rows);
    before.current = rows;
    if (next !== null && next !== at) go(next);
  }, [rows, at, go]);
  useEffect(() => {
    const active = document.activeElement;
    const isWithin = active?.getAttribute("role") === "treeitem" && tree.current?.contains(active) === true;
    const isLost = active === document.body && had.current;
    if (isWithin || isLost) rowElement(tree.current, at)?.focus();
  }, [at, rows, busy, tree, had]);
}
