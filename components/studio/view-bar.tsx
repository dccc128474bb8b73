import { Eye, Layers, PanelLeft, Search } from "lucide-react";
import { CopyBoardButton } from "@/components/share/copy-board-button";
import { LiveState } from "@/components/share/live-state";
import { Logo } from "@/components/shell/logo";
import { ExportMenu } from "@/components/studio/export-menu";
import { StageWords } from "@/components/studio/stage-words";
import { useIsPhone } from "@/components/studio/use-is-phone";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
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
  const ladderOpen = useStudio((studio) => studio.ladderOpen);
  const showLadder = useStudio((studio) => studio.showLadder);
  const showPalette = useStudio((studio) => studio.showPalette);
  return (
    <header className="flex h-12 items-center gap-2.5 border-b border-line bg-panel px-3">
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
      <Button
        aria-label="Find or do"
        aria-keyshortcuts="Control+K"
        onClick={() => {
          showPalette(true);
        }}
        className="max-lg:size-8 max-lg:p-0"
      >
        <Search size={14} aria-hidden />
        <span className="font-normal text-ink-3 max-lg:hidden">Find or do</span>
        <kbd className="font-mono text-xs font-normal text-ink-3 max-lg:hidden">Ctrl K</kbd>
      </Button>
      <ExportMenu />
      <ThemeSelect />
      <CopyBoardButton linkId={linkId} />
    </header>
  );
}

function NarrowBar({ linkId }: { linkId: string }) {
  const showLadder = useStudio((studio) => studio.showLadder);
  const showSheet = useStudio((studio) => studio.showSheet);
  const showPalette = useStudio((studio) => studio.showPalette);
  return (
    <header className="flex h-12 items-center gap-1.5 border-b border-line bg-panel px-1.5">
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
      <Button
        variant="ghost"
        aria-label="Find or do"
        className="size-11 p-0"
        onClick={() => {
          showPalette(true);
        }}
      >
        <Search size={18} aria-hidden />
      </Button>
      <CopyBoardButton linkId={linkId} className="relative h-9 after:absolute after:-inset-1" />
    </header>
  );
}

/** The bar over a board that is only looked at: what it is, that it is live, and how to have a copy of one’s own. */
export function ViewBar({ linkId }: { linkId: string }) {
  return useIsPhone() ? <NarrowBar linkId={linkId} /> : <WideBar linkId={linkId} />;
}
