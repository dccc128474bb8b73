import { useEffect, useMemo, useRef, useState } from "react";
import { createBoardActions } from "@/components/canvas/board-actions";
import { BoardBars } from "@/components/canvas/board-bars";
import type { CanvasProps } from "@/components/canvas/canvas";
import { ConnectPanel } from "@/components/canvas/connect-panel";
import { isOnCanvas } from "@/components/canvas/is-on-canvas";
import { QuickAdd } from "@/components/canvas/quick-add";
import { useClipboard } from "@/components/canvas/use-clipboard";
import { WirePopover } from "@/components/canvas/wire-popover";
import { focusQuestion } from "@/components/decision/focus-question";
import { Outline } from "@/components/outline/outline";
import type { OutlineOpens } from "@/lib/client/outline/outline-hands";
import { useStudio, useStudioStore } from "@/lib/client/use-studio";
import { middleOf } from "@/lib/drawing/component-rects";

/** The outline in the canvas's place, with the canvas's own ways to add, to connect, to copy and to tidy up. */
export function OutlineStage({ wireFields, shortcuts }: CanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const store = useStudioStore();
  const goToBoard = useStudio((studio) => studio.goToBoard);
  const [wire, setWire] = useState<string | null>(null);
  const actions = useMemo(
    () =>
      createBoardActions(store, () => {
        const { board, knowledge } = store.getState();
        return middleOf(board, knowledge);
      }),
    [store],
  );
  const opens = useMemo<OutlineOpens>(
    () => ({
      connect: (from, to) => {
        setWire(actions.connect(from, to));
      },
      question: (question) => {
        store.getState().showQuestion(question);
        focusQuestion();
      },
      panel: () => {
        shortcuts.run("go-to-panel");
      },
    }),
    [actions, store, shortcuts],
  );
  useClipboard(frame, shortcuts);
  // The keyboard is an outside system: the keys of the board are heard while the focus is on it, or nowhere.
  useEffect(
    () => shortcuts.listen(window, "canvas", ({ target }) => isOnCanvas(frame.current, target)),
    [shortcuts],
  );
  const closeWire = () => {
    setWire(null);
  };
  return (
    <div ref={frame} data-outline-frame className="relative h-full overflow-hidden">
      <Outline shortcuts={shortcuts} opens={opens} />
      <BoardBars shortcuts={shortcuts} />
      <ConnectPanel isOutline onChoose={opens.connect} />
      <QuickAdd actions={actions} onClosed={goToBoard} />
      <WirePopover connection={wire} onClose={closeWire} onClosed={goToBoard}>
        {wire !== null && wireFields(wire, closeWire)}
      </WirePopover>
    </div>
  );
}
