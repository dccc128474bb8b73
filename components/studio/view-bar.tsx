import { Eye } from "lucide-react";
import { CopyBoardButton } from "@/components/share/copy-board-button";
import { LiveState } from "@/components/share/live-state";
import { Logo } from "@/components/shell/logo";
import { ExportMenu } from "@/components/studio/export-menu";
import { FindButton, FindButtonOfPhone } from "@/components/studio/find-button";
import { LadderOpener, LadderToggle } from "@/components/studio/ladder-button";
import { StageWords } from "@/components/studio/stage-words";
import { useIsPhone } from "@/components/studio/use-is-phone";
import { Badge } from "@/components/ui/badge";
import { ThemeSelect } from "@/components/ui/theme-select";
import { useStudio } from "@/lib/client/use-studio";

function BoardTitle() {
  const name = useStudio((studio) => studio.board.about.name);
  return (
    <h1 title={name} className="min-w-0 truncate text-sm font-semibold">
      {name}
    </h1>
  );
}

function WideBar({ linkId }: { linkId: string }) {
  return (
    <header className="flex h-12 items-center gap-2.5 border-b border-line bg-panel px-3">
      <LadderToggle />
      <Logo />
      <span aria-hidden className="h-5 w-px shrink-0 bg-line" />
      <BoardTitle />
      <Badge tone="neutral" className="shrink-0">
        <Eye size={12} aria-hidden /> View only
      </Badge>
      <LiveState />
      <span className="contents text-ink-2 max-xl:hidden">
        <span aria-hidden className="h-5 w-px shrink-0 bg-line" />
        <StageWords />
      </span>
      <span className="flex-1" />
      <FindButton />
      <ExportMenu />
      <ThemeSelect />
      <CopyBoardButton linkId={linkId} />
    </header>
  );
}

function NarrowBar({ linkId }: { linkId: string }) {
  return (
    <header className="flex h-12 items-center gap-1.5 border-b border-line bg-panel px-1.5">
      <LadderOpener />
      <div className="min-w-0 flex-1 leading-tight">
        <BoardTitle />
        <div className="flex min-w-0 items-center gap-1.5 text-xs text-ink-3">
          <span className="flex items-center gap-1 whitespace-nowrap">
            <Eye size={12} aria-hidden /> View only
          </span>
          <span aria-hidden>·</span>
          <LiveState className="[&>svg]:hidden" />
        </div>
      </div>
      <FindButtonOfPhone />
      <CopyBoardButton linkId={linkId} className="relative h-9 after:absolute after:-inset-1" />
    </header>
  );
}

/** The bar over a board that is only looked at: what it is, that it is live, and how to have a copy of one’s own. */
export function ViewBar({ linkId }: { linkId: string }) {
  return useIsPhone() ? <NarrowBar linkId={linkId} /> : <WideBar linkId={linkId} />;
}
