import { cn } from "@/lib/shared/class-names";

type ChipSelectProps = {
  label: string;
  value: string | undefined;
  onPick: (value: string) => void;
  options: readonly { value: string; label: string }[];
  placeholder: string;
  invalid?: boolean;
};

/** A closed choice within a sentence: looks like a chip, is a native list, so that every keyboard and phone knows it. */
export function ChipSelect({ label, value, onPick, options, placeholder, invalid = false }: ChipSelectProps) {
  return (
    <select
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value ?? ""}
      onChange={(event) => {
        onPick(event.target.value);
      }}
      className={cn(
        "field-sizing-content h-6 max-w-full shrink-0 cursor-pointer appearance-none truncate rounded-md px-1.5 text-xs font-medium",
        value === undefined
          ? "border border-dashed border-line-strong bg-panel text-ink-2"
          : "bg-accent-bg text-accent",
        "aria-invalid:border aria-invalid:border-solid aria-invalid:border-hot",
      )}
    >
      {value === undefined ? (
        <option value="" disabled>
          {placeholder}
        </option>
      ) : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
