import { useId, useState } from "react";
import { Input } from "@/components/ui/input";

type NumberFieldProps = {
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  disabled: boolean;
  onSet: (value: number) => void;
};

/** A number with its unit; taken when the field is left or Enter is pressed. What cannot be read says what could. */
export function NumberField({ label, unit, value, min, max, disabled, onSet }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = Number((typed ?? String(value)).replace(/[\s,]/g, ""));
  const usable = Number.isFinite(number) && number >= min && number <= max && typed?.trim() !== "";
  const take = (): void => {
    if (typed === null || !usable) return;
    if (number !== value) onSet(number);
    setTyped(null);
  };
  return (
    <div className="grid gap-0.5">
      <div className="flex min-h-8 items-center gap-2">
        <label htmlFor={id} className="flex-1">
          {label}
        </label>
        <Input
          id={id}
          inputMode="decimal"
          disabled={disabled}
          className="h-7 w-28 text-right font-mono"
          value={typed ?? String(value)}
          aria-invalid={usable ? undefined : true}
          aria-describedby={usable ? undefined : `${id}-says`}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === "Enter") take();
          }}
        />
        <span className="w-16 text-xs text-ink-3">{unit}</span>
      </div>
      {usable ? null : (
        <p id={`${id}-says`} className="text-xs text-hot">
          A number from {min.toLocaleString("en")} to {max.toLocaleString("en")} is accepted.
        </p>
      )}
    </div>
  );
}
