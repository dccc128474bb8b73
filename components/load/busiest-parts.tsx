import { CapacityWorking } from "@/components/load/capacity-working";
import { RESOURCE_SHORT } from "@/lib/domain/catalogue/resource-words";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useStudio } from "@/lib/client/use-studio";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import { toneOf } from "@/lib/domain/load/load-tone";
import { formatPercent } from "@/lib/shared/format-number";
import { cn } from "@/lib/shared/class-names";

const IN_SIGHT = 4;
const TONE_INK = { ok: "text-ink-3", warn: "text-warn", hot: "text-hot" } as const;

/** The busiest parts; each percentage opens its working. */
export function BusiestParts() {
  const load = useStudio((studio) => studio.analysis.load.components);
  const parts = Object.values(load)
    .filter((part) => part.worst)
    .sort((a, b) => b.utilisation - a.utilisation)
    .slice(0, IN_SIGHT);
  if (parts.length === 0)
    return <p className="text-xs text-ink-3">No part of this board has a capacity to run out of.</p>;
  return (
    <ul aria-label="Busiest parts" className="-mx-1.5 grid">
      {parts.map((part) => (
        <BusyPart key={part.id} part={part} />
      ))}
    </ul>
  );
}

function BusyPart({ part }: { part: ComponentLoad }) {
  const name = useStudio((studio) => studio.board.components[part.id]?.name ?? part.id);
  if (!part.worst) return null;
  const tone = toneOf(part.utilisation);
  return (
    <li>
      <Popover>
        <PopoverTrigger className="grid min-h-6 w-full grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-3 rounded-md px-1.5 text-left text-xs transition-colors hover:bg-canvas data-[state=open]:bg-canvas">
          <span className="truncate">{name}</span>
          <ProgressBar value={part.utilisation} tone={tone} />
          <span className={cn("w-32 text-right", TONE_INK[tone])}>
            <span className="font-mono font-medium">{formatPercent(part.utilisation)}</span> of{" "}
            {RESOURCE_SHORT[part.worst.resource]}
          </span>
        </PopoverTrigger>
        <PopoverContent side="top" align="end" aria-label={`Working of ${name}`}>
          <CapacityWorking component={part.id} name={name} use={part.worst} />
        </PopoverContent>
      </Popover>
    </li>
  );
}
