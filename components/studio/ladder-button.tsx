import { Layers, PanelLeft } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { useStudio } from "@/lib/client/use-studio";

/** Folds the ladder beside the board, and shows it again. */
export function LadderToggle() {
  const ladderOpen = useStudio((studio) => studio.ladderOpen);
  const showLadder = useStudio((studio) => studio.showLadder);
  return (
    <Tooltip content={ladderOpen ? "Fold the ladder  [" : "Show the ladder  ["} side="bottom">
      <Button
        variant="ghost"
        size="icon"
        aria-label="Ladder"
        aria-expanded={ladderOpen}
        onClick={() => {
          showLadder(!ladderOpen);
        }}
      >
        <PanelLeft size={16} aria-hidden />
      </Button>
    </Tooltip>
  );
}

/** Opens the ladder as a sheet, in place of the panel's. */
export function LadderOpener() {
  const showLadder = useStudio((studio) => studio.showLadder);
  const showSheet = useStudio((studio) => studio.showSheet);
  return (
    <Button
      variant="ghost"
      aria-label="Ladder"
      className="size-11 p-0"
      onClick={() => {
        showSheet(false);
        showLadder(true);
      }}
    >
      <Layers size={18} aria-hidden />
    </Button>
  );
}
