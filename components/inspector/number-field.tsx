import { useState } from "react";
import { Input } from "@/components/ui/input";

type Props = {
  id: string;
  value: number | undefined;
  min: number;
  max: number;
  step: number | undefined;
  placeholder: string;
  disabled: boolean;
  onChange: (value: number) => void;
};

/** A number kept on Enter or on leaving; what lies outside its range is held back with a word on what would be accepted. */
export function NumberField({ id, value, min, max, step, placeholder, disabled, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : Number(draft.replace(/[\s,]/g, ""));
  const fits =
    draft === null ||
    draft.trim() === "" ||
    (typed !== undefined && Number.isFinite(typed) && typed >= min && typed <= max);
  const keep = () => {
    if (draft !== null && draft.trim() !== "" && fits && typed !== undefined && typed !== value)
      onChange(typed);
    if (fits) setDraft(null);
  };
  return (
    <>
      <Input
        id={id}
        inputMode="decimal"
        aria-describedby={`${id}-help`}
        aria-invalid={fits ? undefined : true}
        disabled={disabled}
        placeholder={placeholder}
        value={draft ?? (value === undefined ? "" : String(value))}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (steps === undefined || typed === undefined || !Number.isFinite(typed)) return;
          event.preventDefault();
          setDraft(null);
          onChange(Math.min(max, Math.max(min, typed + steps * (step ?? 1))));
        }}
        className="font-mono tabular-nums"
      />
      {!fits && (
        <p role="alert" className="text-xs text-hot">
          From {min.toLocaleString("en")} to {max.toLocaleString("en")} is accepted.
        </p>
      )}
    </>
  );
}
