import { useMemo } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { useStudio } from "@/lib/client/use-studio";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { Working } from "@/lib/domain/estimate/working";
import { formatBytes, formatCount } from "@/lib/shared/format-number";

const IN_STRIP: readonly Working["id"][] = [
  "averagePerSecond",
  "peakPerSecond",
  "storedBytesPerYear",
  "peakBytesPerSecond",
];

function shown(working: Working): string {
  switch (working.unit) {
    case "per second":
      return working.value > 0 && working.value < 0.01 ? "< 0.01/s" : `${formatCount(working.value)}/s`;
    case "bytes":
      return formatBytes(working.value);
    case "bytes per second":
      return `${formatBytes(working.value)}/s`;
    case "connections":
      return formatCount(working.value);
  }
}

/** Average and peak rate, storage and bandwidth at the load looked at. Each figure opens its working. */
export function CapacityStrip() {
  const board = useStudio((studio) => studio.board);
  const users = useStudio((studio) => studio.analysis.load.usersPerDay);
  const workings = useMemo(() => estimate(board, users), [board, users]);
  const strip = IN_STRIP.flatMap((id) => workings.filter((working) => working.id === id));
  return (
    <div role="group" aria-label="Capacity" className="@container">
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line @md:grid-cols-4">
        {strip.map((working) => (
          <Popover key={working.id}>
            <PopoverTrigger className="grid min-w-0 justify-items-start bg-panel px-3 py-1.5 text-left transition-colors hover:bg-canvas focus-visible:outline-offset-[-2px] data-[state=open]:bg-canvas">
              <span className="font-mono text-base font-semibold tracking-tight">{shown(working)}</span>
              <span className="max-w-full truncate text-xs text-ink-3">{working.label.toLowerCase()}</span>
            </PopoverTrigger>
            <PopoverContent aria-label={`Working: ${working.label}`} className="grid gap-1.5 text-xs">
              <h4 className="text-sm font-semibold">
                {working.label}: {shown(working)}
              </h4>
              <ol className="space-y-0.5 font-mono text-ink-2">
                {working.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p className="text-ink-3">{working.source}</p>
              <p className="border-t border-line pt-1.5 text-ink-3">Modelled, not promised.</p>
            </PopoverContent>
          </Popover>
        ))}
      </div>
    </div>
  );
}
