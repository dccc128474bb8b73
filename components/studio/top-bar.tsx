import { Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";
import { BoardName } from "@/components/studio/board-name";
import { ExportMenu } from "@/components/studio/export-menu";
import { FindButton } from "@/components/studio/find-button";
import { LadderToggle } from "@/components/studio/ladder-button";
import { SaveState } from "@/components/studio/save-state";
import { StageWords } from "@/components/studio/stage-words";
import { Button } from "@/components/ui/button";
import { ThemeSelect } from "@/components/ui/theme-select";
import { Tooltip } from "@/components/ui/tooltip";
import { useStudio } from "@/lib/client/use-studio";

const rule = <span aria-hidden className="h-5 w-px shrink-0 bg-line" />;

function History() {
  const canUndo = useStudio((studio) => studio.canUndo);
  const canRedo = useStudio((studio) => studio.canRedo);
  const undo = useStudio((studio) => studio.undo);
  const redo = useStudio((studio) => studio.redo);
  return (
    <span className="flex">
      <Tooltip content="Undo  Ctrl Z" side="bottom">
        <Button variant="ghost" size="icon" aria-label="Undo" disabled={!canUndo} onClick={undo}>
          <Undo2 size={16} aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip content="Redo  Ctrl Shift Z" side="bottom">
        <Button variant="ghost" size="icon" aria-label="Redo" disabled={!canRedo} onClick={redo}>
          <Redo2 size={16} aria-hidden />
        </Button>
      </Tooltip>
    </span>
  );
}

/** The board's name, whether it is saved, its stage, and what can be done from anywhere. 48 px. */
export function TopBar({ share }: { share: ReactNode }) {
  return (
    <header className="flex h-12 items-center gap-2.5 border-b border-line bg-panel px-3">
      <LadderToggle />
      <Logo />
      {rule}
      <BoardName />
      <SaveState className="max-w-72" />
      <span className="contents text-ink-2 max-xl:hidden">
        {rule}
        <StageWords />
      </span>
      <span className="flex-1" />
      <History />
      {rule}
      <FindButton />
      <ExportMenu />
      <ThemeSelect />
      {share}
    </header>
  );
}
