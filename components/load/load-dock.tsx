import { ChevronDown, ChevronUp } from "lucide-react";
import { BusiestParts } from "@/components/load/busiest-parts";
import { FirstToFail } from "@/components/load/first-to-fail";
import { KpiRow } from "@/components/load/kpi-row";
import { UsersHeading } from "@/components/load/users-heading";
import { UsersSlider } from "@/components/load/users-slider";
import { useStudio } from "@/lib/client/use-studio";
import { formatCount } from "@/lib/shared/format-number";

/** The load under the canvas: one line folded, four when open; on a narrow screen the rest of it scrolls. */
export function LoadDock() {
  const open = useStudio((studio) => studio.dockOpen);
  return open ? <OpenDock /> : <FoldedDock />;
}

function FoldedDock() {
  const showDock = useStudio((studio) => studio.showDock);
  const { usersPerDay, metrics } = useStudio((studio) => studio.analysis.load);
  return (
    <section
      aria-label="Load"
      className="flex h-11 items-center gap-3 border-t border-line bg-panel px-2 text-xs"
    >
      <button
        type="button"
        aria-expanded={false}
        className="flex h-8 shrink-0 items-center gap-2 rounded-lg px-2 hover:bg-canvas"
        onClick={() => {
          showDock(true);
        }}
      >
        <ChevronUp size={15} aria-hidden className="text-ink-3" />
        <span className="font-semibold">
          {formatCount(usersPerDay)} {usersPerDay === 1 ? "user" : "users"}
          <span className="max-md:hidden"> a day</span>
        </span>
        {metrics.peakRequestsPerSecond === undefined ? null : (
          <span className="font-mono text-ink-3">{formatCount(metrics.peakRequestsPerSecond)}/s</span>
        )}
      </button>
      <FirstToFail isBrief className="min-w-0 flex-1 [&>span]:truncate" />
    </section>
  );
}

function OpenDock() {
  const showDock = useStudio((studio) => studio.showDock);
  return (
    <section
      aria-label="Load"
      className="@container relative h-[184px] overflow-y-auto max-md:h-[220px] border-t border-line bg-panel py-2.5 pr-11 pl-4"
    >
      <button
        type="button"
        aria-expanded
        aria-label="Fold the load"
        className="absolute top-2 right-2 grid size-8 place-items-center rounded-lg text-ink-3 hover:bg-canvas hover:text-ink"
        onClick={() => {
          showDock(false);
        }}
      >
        <ChevronDown size={15} aria-hidden />
      </button>
      <div className="grid grid-cols-1 @2xl:grid-cols-[1fr_1.15fr] gap-x-5 gap-y-3 ">
        <div className="grid min-w-0 grid-cols-1 content-start gap-2">
          <UsersHeading />
          <UsersSlider />
          <FirstToFail className="items-start pt-1 [&>svg]:mt-0.5" />
        </div>
        <div className="grid min-w-0 grid-cols-1 content-start gap-2">
          <KpiRow />
          <BusiestParts />
        </div>
      </div>
    </section>
  );
}
