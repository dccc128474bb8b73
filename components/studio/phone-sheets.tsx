import { useEffect, useState } from "react";
import { PhoneSheet, SidePanel, WalkColumn } from "@/components/studio/later-panels";
import { PANEL_TABS } from "@/components/studio/panel-tabs";
import { useStudio } from "@/lib/client/use-studio";

const RESTS = [0.55, 0.92];

/** On a small screen: a bar of the four tabs, and the same panel in a sheet that leaves the canvas usable. */
export function PhoneSheets() {
  const sheetOpen = useStudio((studio) => studio.sheetOpen);
  const showSheet = useStudio((studio) => studio.showSheet);
  const ladderOpen = useStudio((studio) => studio.ladderOpen);
  const showLadder = useStudio((studio) => studio.showLadder);
  const showTab = useStudio((studio) => studio.showTab);
  // A step or a question chosen in the ladder opens the panel: one sheet at a time.
  useEffect(() => {
    if (sheetOpen) showLadder(false);
  }, [sheetOpen, showLadder]);
  // Who asks where something is wants to see the canvas.
  const flown = useStudio((studio) => studio.flyTo?.count);
  useEffect(() => {
    if (flown !== undefined) showLadder(false);
  }, [flown, showLadder]);
  // The board tidied up is looked at as a whole, and answered below it.
  const isTidying = useStudio((studio) => studio.isTidying);
  useEffect(() => {
    if (isTidying) showSheet(false);
  }, [isTidying, showSheet]);
  const [rest, setRest] = useState<number | string | null>(RESTS[0] ?? 1);
  return (
    <>
      {/* The sheet lies over it, with the same tabs. */}
      <nav aria-label="Panel" inert={sheetOpen} className="flex h-12 border-t border-line bg-panel">
        {PANEL_TABS.map(({ tab, word }) => (
          <button
            key={tab}
            type="button"
            className="min-h-11 flex-1 font-medium text-ink-2"
            onClick={() => {
              showTab(tab);
              showSheet(true);
            }}
          >
            {word}
          </button>
        ))}
      </nav>
      <PhoneSheet
        open={sheetOpen}
        onOpenChange={showSheet}
        title="Panel"
        modal={false}
        snapPoints={RESTS}
        activeSnapPoint={rest}
        onSnapPointChange={setRest}
      >
        {/* As high as what is in sight, so that the end of a long panel can be reached at every rest. */}
        <div
          style={{ height: `calc(${String(Number(rest ?? 1) * 100)}dvh - 22px)` }}
          className="min-h-0 shrink-0 overflow-hidden"
        >
          <SidePanel />
        </div>
      </PhoneSheet>
      <PhoneSheet open={ladderOpen} onOpenChange={showLadder} title="The ladder">
        <div className="h-[80dvh] min-h-0 overflow-hidden">
          <WalkColumn />
        </div>
      </PhoneSheet>
    </>
  );
}
