import { AlignHorizontalJustifyStart, Copy, CopyPlus, Frame, Pin, Trash2, X } from "lucide-react";
import { ArrangeMenu } from "@/components/canvas/arrange-menu";
import { BarButton } from "@/components/ui/bar-button";
import { chosenCount } from "@/lib/client/commands/command";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectMany = (state: StudioState) => state.choosingMany;
const selectFraming = (state: StudioState) => state.framing;
const selectFrameNext = (state: StudioState) => state.frameNext;
const selectReadOnly = (state: StudioState) => state.readOnly;
const selectParts = (state: StudioState) => state.selection.components.length;
const selectIsOutline = (state: StudioState) => state.boardView === "outline";
const selectHasGhost = (state: StudioState) => state.ghost !== null;

/** How many are chosen, shorter on a small screen; while none is, how to. */
function Count({ count, framing }: { count: number; framing: boolean }) {
  if (framing) return "Pull a frame";
  if (count === 0) return "Tap to choose";
  return (
    <>
      {count}
      <span className="max-md:sr-only"> chosen</span>
    </>
  );
}

/** The actions of several that are chosen; while several are being chosen, also how many and how to be done. */
export function ManyBar({ shortcuts }: { shortcuts: Shortcuts }) {
  const count = useStudio(chosenCount);
  const many = useStudio(selectMany);
  const framing = useStudio(selectFraming);
  const frameNext = useStudio(selectFrameNext);
  const readOnly = useStudio(selectReadOnly);
  const parts = useStudio(selectParts);
  const hasGhost = useStudio(selectHasGhost);
  const isOutline = useStudio(selectIsOutline);
  if (readOnly || hasGhost || (count < 2 && !many)) return null;
  const run = (id: Parameters<Shortcuts["run"]>[0]) => () => {
    shortcuts.run(id);
  };
  return (
    <div
      role="toolbar"
      aria-label="What is chosen"
      className="nokey pointer-events-auto flex max-w-full items-center rounded-xl border border-line-strong bg-panel p-1 shadow-float"
    >
      <span role="status" className="min-w-7 px-2 text-center font-medium whitespace-nowrap tabular-nums">
        <Count count={count} framing={framing} />
      </span>
      {many && !isOutline && (
        <BarButton
          label="Choose by a frame"
          keys=""
          icon={Frame}
          isPressed={framing}
          onClick={() => {
            frameNext(!framing);
          }}
        />
      )}
      {count > 0 && !framing && (
        <>
          <ArrangeMenu shortcuts={shortcuts} icon={AlignHorizontalJustifyStart} />
          <BarButton label="Copy" keys="Ctrl C" icon={Copy} onClick={run("copy")} />
          <BarButton label="Duplicate" keys="Ctrl D" icon={CopyPlus} onClick={run("duplicate")} />
          {parts > 0 && <BarButton label="Pin, or let move" keys="P" icon={Pin} onClick={run("pin")} />}
          <BarButton label="Remove" keys="⌫" icon={Trash2} isDanger onClick={run("delete")} />
        </>
      )}
      <BarButton label={many ? "Done choosing" : "Let go"} keys="Esc" icon={X} onClick={run("escape")} />
    </div>
  );
}
