import { useState } from "react";
import { METRIC_FIELDS, storedFrom, typedFrom } from "@/lib/domain/tradeoff/metric-fields";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";

type RevisitNumberProps = {
  metric: Metric;
  value: number | undefined;
  onWrite: (value: number | undefined) => void;
  describedBy: string | undefined;
  invalid: boolean;
};

/** The number at which to look again, typed in the metric's own unit. */
export function RevisitNumber({ metric, value, onWrite, describedBy, invalid }: RevisitNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const stored = value === undefined ? "" : typedFrom(metric, value);
  return (
    <span className="flex items-center gap-1">
      <input
        inputMode="decimal"
        aria-label={`Revisit at, ${METRIC_FIELDS[metric].unit}`}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        placeholder="a number"
        value={typed ?? stored}
        onFocus={() => {
          setTyped(stored);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          onWrite(storedFrom(metric, event.target.value));
        }}
        className="h-6 w-20 rounded-md border border-line-strong bg-panel px-1.5 font-mono text-xs placeholder:font-sans placeholder:text-ink-3 aria-invalid:border-hot"
      />
      <span className="text-xs text-ink-3">{METRIC_FIELDS[metric].unit}</span>
    </span>
  );
}
