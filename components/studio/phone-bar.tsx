import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { BoardName } from "@/components/studio/board-name";
import { ExportMenu } from "@/components/studio/export-menu";
import { FindButtonOfPhone } from "@/components/studio/find-button";
import { LadderOpener } from "@/components/studio/ladder-button";
import { SaveState } from "@/components/studio/save-state";
import { StageWords } from "@/components/studio/stage-words";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** The top bar of a small screen. */
export function PhoneBar({ share }: { share: ReactNode }) {
  const canUndo = useStudio((studio) => studio.canUndo);
  const undo = useStudio((studio) => studio.undo);
  return (
    <header className="flex h-12 items-center gap-0.5 border-b border-line bg-panel px-0.5">
      <LadderOpener />
      <div className="min-w-0 flex-1 leading-tight [&_h1_input]:h-6 [&_h1_input]:px-1">
        <BoardName />
        <div className="flex min-w-0 gap-1.5 px-1 text-xs text-ink-3">
          <StageWords isShort />
          <span aria-hidden>·</span>
          <SaveState className="[&>svg]:hidden" />
        </div>
      </div>
      <Button variant="ghost" aria-label="Undo" className="size-11 p-0" disabled={!canUndo} onClick={undo}>
        <Undo2 size={18} aria-hidden />
      </Button>
      <FindButtonOfPhone />
      <ExportMenu />
      {share}
    </header>
  );
}
