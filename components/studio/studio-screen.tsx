import type { ReactNode } from "react";
import { Canvas } from "@/components/canvas/canvas";
import { LiveRegion } from "@/components/canvas/live-region";
import { DeliveryToggle } from "@/components/sessions/delivery-toggle";
import { Analysed } from "@/components/studio/analysed";
import { DriftNotice } from "@/components/studio/drift-notice";
import { LoadDock, OutlineStage, SidePanel, WalkColumn, WirePicker } from "@/components/studio/later-panels";
import type { OpenStudio } from "@/components/studio/open-studio";
import { PhoneBar } from "@/components/studio/phone-bar";
import { PhoneSheets } from "@/components/studio/phone-sheets";
import { RefusalBar } from "@/components/studio/refusal-bar";
import { StudioDialogs } from "@/components/studio/studio-dialogs";
import { StoppedNotice } from "@/components/studio/stopped-notice";
import { TracePopover } from "@/components/studio/trace-popover";
import { TopBar } from "@/components/studio/top-bar";
import { useIsPhone } from "@/components/studio/use-is-phone";
import { useLaterParts } from "@/components/studio/use-later-parts";
import { useTabTitle } from "@/components/studio/use-tab-title";
import { useStudio } from "@/lib/client/use-studio";

function wireFields(connection: string, close: () => void) {
  return <WirePicker connection={connection} onClose={close} />;
}

/** What takes the place of editing where a board is only looked at. */
export type Viewing = { bar: ReactNode; caption: ReactNode; notice: ReactNode };
type StudioScreenProps = { studio: OpenStudio; share: ReactNode; viewing?: Viewing };

/** As high as the dock that comes, so that the canvas keeps its size. */
function Dock() {
  const open = useStudio((state) => state.dockOpen);
  const height = open ? "h-[184px] max-md:h-[220px]" : "h-11";
  return (
    <Analysed
      meanwhile={
        <section aria-label="Load" aria-busy className={`${height} border-t border-line bg-panel`} />
      }
    >
      <div className={`${height} bg-panel`}>
        <LoadDock />
      </div>
    </Analysed>
  );
}

/** Canvas or outline, and load, with what has to be said over them. */
function Stage({ studio, viewing }: Omit<StudioScreenProps, "share">) {
  const view = useStudio((state) => state.boardView);
  const sheetOpen = useStudio((state) => state.sheetOpen);
  // At each of its rests the sheet lies over all that stands at the foot: out of reach of Tab and of screen readers too.
  const isCovered = useIsPhone() && sheetOpen;
  return (
    <main
      id="main"
      className="grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto_auto]"
    >
      <div className="relative min-h-0">
        {view === "outline" ? (
          <OutlineStage wireFields={wireFields} shortcuts={studio.shortcuts} />
        ) : (
          <Canvas wireFields={wireFields} shortcuts={studio.shortcuts} isCovered={isCovered} />
        )}
        <LiveRegion />
        <div className="pointer-events-none absolute right-3 bottom-3 z-10 flex gap-2 max-md:hidden">
          <DeliveryToggle />
          <TracePopover />
        </div>
        <div className="pointer-events-none absolute inset-x-3 top-16 z-20 grid justify-items-center gap-2">
          {viewing ? viewing.notice : <StoppedNotice live={studio.live} />}
          <DriftNotice />
          <RefusalBar />
        </div>
      </div>
      {viewing?.caption}
      <div inert={isCovered}>
        <Dock />
      </div>
    </main>
  );
}

/** The whole board screen: three columns on a wide screen, canvas and sheet on a small one. */
export function StudioScreen({ studio, share, viewing }: StudioScreenProps) {
  useTabTitle();
  const isPhone = useIsPhone();
  const ladderOpen = useStudio((state) => state.ladderOpen);
  useLaterParts();
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_minmax(0,1fr)_auto] overflow-hidden bg-bg">
      {viewing ? viewing.bar : isPhone ? <PhoneBar share={share} /> : <TopBar share={share} />}
      <div className="relative flex min-h-0">
        {!isPhone && ladderOpen && (
          <aside
            aria-label="Ladder"
            className="w-[296px] shrink-0 border-r border-line bg-panel contain-content max-xl:absolute max-xl:inset-y-0 max-xl:left-0 max-xl:z-30 max-xl:shadow-float"
          >
            <Analysed>
              <WalkColumn />
            </Analysed>
          </aside>
        )}
        <Stage studio={studio} {...(viewing && { viewing })} />
        {!isPhone && (
          <aside
            aria-label="Panel"
            className="w-[360px] shrink-0 border-l border-line bg-panel contain-content max-lg:w-[320px]"
          >
            <Analysed>
              <SidePanel />
            </Analysed>
          </aside>
        )}
      </div>
      {isPhone && <PhoneSheets />}
      <StudioDialogs shortcuts={studio.shortcuts} />
    </div>
  );
}
