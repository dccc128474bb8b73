import { LoaderCircle } from "lucide-react";
import { useState } from "react";
import { takeFocus } from "@/components/canvas/first-focus";
import { useFocusBack } from "@/components/canvas/use-focus-back";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import { whenQuiet } from "@/lib/client/when-quiet";
import type { StudioState } from "@/lib/client/studio-state";

const selectTidying = (state: StudioState) => state.isTidying;
const selectMoved = (state: StudioState) =>
  state.ghost?.shows === "tidy-up" ? state.ghost.changedComponents.length : null;
const selectPinned = (state: StudioState) =>
  Object.values(state.board.components).filter(({ pinned }) => pinned).length;
const selectPlace = (state: StudioState) => state.placeGhost;
const selectHide = (state: StudioState) => state.hideGhost;
/** A press is answered by then, quiet or not. */
const LATEST_MS = 100;
const barClass =
  "pointer-events-auto flex flex-wrap items-center gap-2 rounded-xl border border-accent/50 bg-panel py-1.5 pr-1.5 pl-3 shadow-float";
const buttonClass = "pointer-coarse:h-11 pointer-coarse:px-3 pointer-coarse:text-sm";

function sentence(moved: number, pinned: number): string {
  const moves = moved === 1 ? "One part would move" : `${String(moved)} parts would move`;
  if (pinned === 0) return `${moves}.`;
  return pinned === 1
    ? `${moves}, the pinned one stays.`
    : `${moves}, the ${String(pinned)} pinned ones stay.`;
}

/** What the tidy-up would do, and whether to take it. */
function TidyOffer({ moved }: { moved: number }) {
  const pinned = useStudio(selectPinned);
  const place = useStudio(selectPlace);
  const hide = useStudio(selectHide);
  useFocusBack();
  const [isTaken, setTaken] = useState(false);
  if (isTaken) return null;
  return (
    <div role="group" aria-label="Tidy up" className={barClass}>
      <p role="status" className="font-medium">
        {sentence(moved, pinned)}
      </p>
      <Button size="sm" variant="ghost" className={buttonClass} onClick={hide}>
        Leave as it was
      </Button>
      <Button
        ref={takeFocus}
        size="sm"
        variant="primary"
        className={buttonClass}
        onClick={() => {
          setTaken(true);
          // The press is answered first; the board, which looks like that already, is changed in a turn of its own.
          whenQuiet(place, { latestMs: LATEST_MS });
        }}
      >
        Tidy up
      </Button>
    </div>
  );
}

/** The board tidied up, to be looked at before it is taken. */
export function TidyBar() {
  const isTidying = useStudio(selectTidying);
  const moved = useStudio(selectMoved);
  if (isTidying)
    return (
      <p role="status" className={`${barClass} pr-3`}>
        <LoaderCircle size={14} aria-hidden className="animate-spin text-accent" />
        Laying the board out
      </p>
    );
  return moved === null ? null : <TidyOffer moved={moved} />;
}
