import { Crosshair } from "lucide-react";
import { CapacityEdit } from "@/components/load/capacity-edit";
import { RESOURCE_WORDS } from "@/lib/domain/catalogue/resource-words";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { ResourceUse } from "@/lib/domain/load/load-report";
import { formatBytes, formatCount, formatPercent } from "@/lib/shared/format-number";

const GRADES = {
  primary: "measured by its maker",
  secondary: "gathered by others",
  judgement: "our own judgement",
} as const;

type CapacityWorkingProps = { component: string; name: string; use: ResourceUse };

/** A utilisation opened: value, range, grade, source, and the figure to change. */
export function CapacityWorking({ component, name, use }: CapacityWorkingProps) {
  const fly = useStudio((studio) => studio.fly);
  const readOnly = useStudio((studio) => studio.readOnly);
  const { working } = use;
  const bytes = use.resource === "storedBytes";
  const amount = (value: number): string => (bytes ? formatBytes(value) : formatCount(value));
  const words = bytes ? "" : ` ${RESOURCE_WORDS[use.resource]}`;
  const times = working.instances * working.factor;
  return (
    <div className="grid gap-2 text-xs">
      <h4 className="flex items-center justify-between text-sm font-semibold">
        {name}: {formatPercent(use.utilisation)}
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            fly({ components: [component] });
          }}
        >
          <Crosshair size={13} aria-hidden />
          Show me
        </Button>
      </h4>
      <p>
        {amount(use.arrivals)}
        {words} arrive over {amount(use.capacity)} carried.
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <dt className="text-ink-3">Carries</dt>
        <dd>
          {amount(working.perInstance)} each × {working.instances}{" "}
          {working.instances === 1 ? "copy" : "copies"}
          {working.factor === 1 ? "" : ` × ${String(working.factor)} for its size`}
        </dd>
        <dt className="text-ink-3">Range</dt>
        <dd>
          {amount(working.low)} to {amount(working.high)} each:{" "}
          {formatPercent(use.arrivals / Math.max(1e-9, working.high * times))} to{" "}
          {formatPercent(use.arrivals / Math.max(1e-9, working.low * times))} busy
        </dd>
        <dt className="text-ink-3">Grade</dt>
        <dd>{working.edited ? "set by you on this board" : GRADES[working.grade]}</dd>
        <dt className="text-ink-3">Source</dt>
        <dd>
          {working.source.url ? (
            <a
              href={working.source.url}
              target="_blank"
              rel="noreferrer"
              className="underline underline-offset-2 hover:text-accent"
            >
              {working.source.title}
            </a>
          ) : (
            working.source.title
          )}
          {working.source.readOn ? `, read ${working.source.readOn}` : ""}
        </dd>
      </dl>
      {readOnly ? null : <CapacityEdit component={component} use={use} />}
      <p className="border-t border-line pt-2 text-ink-3">Modelled, not promised.</p>
    </div>
  );
}
