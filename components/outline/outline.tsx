import { useCallback, useMemo, useRef, useState } from "react";
import { OutlineBar } from "@/components/outline/outline-bar";
import { OutlineMenu } from "@/components/outline/outline-menu";
import { OutlineTree } from "@/components/outline/outline-tree";
import { PreviewBar } from "@/components/outline/preview-bar";
import { useAskedFocus } from "@/components/outline/use-asked-focus";
import { useOutline } from "@/components/outline/use-outline";
import { Kbd } from "@/components/ui/kbd";
import type { CommandId } from "@/lib/client/commands/command";
import { createOutlineHands, type OutlineOpens } from "@/lib/client/outline/outline-hands";
import { isLargeOutline } from "@/lib/client/outline/visible-rows";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudio, useStudioStore } from "@/lib/client/use-studio";

function EmptyHint() {
  const isEmpty = useStudio(
    ({ board, ghost }) => Object.keys(board.components).length === 0 && ghost === null,
  );
  const isOpening = useStudio((studio) => studio.save.state === "connecting");
  const readOnly = useStudio((studio) => studio.readOnly);
  if (!isEmpty) return null;
  if (isOpening)
    return (
      <p role="status" className="px-4 py-6 text-ink-3">
        Opening the board…
      </p>
    );
  return (
    <p className="max-w-md px-4 py-6 text-ink-2">
      <span className="mb-1 block text-base font-medium text-ink">No component is on the board yet.</span>
      {readOnly ? (
        "What is drawn appears here, as a tree."
      ) : (
        <>
          Press <Kbd>/</Kbd> and type, or press Add: one client and one server to begin with. <Kbd>Alt C</Kbd>{" "}
          on the one connects it to the other.
        </>
      )}
    </p>
  );
}

type Props = { shortcuts: Shortcuts; opens: OutlineOpens };

/** The board as a tree: all that the canvas can, without a pointer and without a picture. */
export function Outline({ shortcuts, opens }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const store = useStudioStore();
  const items = useOutline();
  const [isLarge] = useState(() => isLargeOutline(store.getState().board.components));
  const [menuOpen, setMenuOpen] = useState(false);
  const hands = useMemo(
    () => createOutlineHands(store, { items, isLarge }, opens),
    [store, items, isLarge, opens],
  );
  const act = (command: CommandId) => {
    if (command !== "quick-add" && command !== "redo" && command !== "switch-view") hands.aim();
    shortcuts.run(command);
  };
  const openMenu = useCallback(() => {
    setMenuOpen(true);
  }, []);
  const openPanel = () => {
    const item = hands.here();
    if (item === undefined) return;
    hands.activate(item);
    if (item.subject.type !== "question" && item.subject.type !== "section") opens.panel();
  };
  const menu = (
    <OutlineMenu hands={hands} open={menuOpen} onOpenChange={setMenuOpen} onAct={act} onPanel={openPanel} />
  );
  useAskedFocus(region);
  return (
    <div
      ref={region}
      role="region"
      aria-label="Outline"
      tabIndex={-1}
      className="h-full overflow-y-auto bg-panel outline-none"
    >
      <OutlineBar hands={hands} onAct={act} menu={menu} />
      <PreviewBar />
      <EmptyHint />
      {items.length > 0 && <OutlineTree items={items} isLarge={isLarge} hands={hands} onMenu={openMenu} />}
    </div>
  );
}
