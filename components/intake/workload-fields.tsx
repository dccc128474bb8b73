import { NumberField } from "@/components/intake/number-field";
import { useStudio } from "@/lib/client/use-studio";
import type { Workload } from "@/lib/domain/board/workload-schema";

type Field = { key: keyof Workload; label: string; unit: string; min: number; max: number; scale: number };

const FIELDS: readonly Field[] = [
  { key: "usersPerDay", label: "Users", unit: "a day", min: 1, max: 1e11, scale: 1 },
  { key: "peakFactor", label: "Peak over average", unit: "times", min: 1, max: 1_000, scale: 1 },
  {
    key: "connectedShare",
    label: "Connected at the busiest moment",
    unit: "%",
    min: 0,
    max: 100,
    scale: 0.01,
  },
  { key: "retentionDays", label: "Data is kept", unit: "days", min: 0, max: 36_500, scale: 1 },
  { key: "growthPerYear", label: "Grows a year by", unit: "%", min: 0, max: 100_000, scale: 0.01 },
];

/** The load of a team's own system; a problem's is fixed by its stages. */
export function WorkloadFields() {
  const workload = useStudio((studio) => studio.board.workload);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-medium text-ink-2">The load</legend>
      {FIELDS.map((field) => (
        <NumberField
          key={field.key}
          label={field.label}
          unit={field.unit}
          min={field.min}
          max={field.max}
          disabled={readOnly}
          value={Number((workload[field.key] / field.scale).toPrecision(12))}
          onSet={(value) => {
            edit({
              type: "set-workload",
              set: { [field.key]: Number((value * field.scale).toPrecision(12)) },
            });
          }}
        />
      ))}
    </fieldset>
  );
}
