type Props = {
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  disabled: boolean;
  /** The ids that are ticked now, in the order of the options. */
  onChange: (chosen: string[]) => void;
};

/** Some of a board's classes of traffic, ticked one by one. */
export function ClassesField({ id, label, options, chosen, disabled, onChange }: Props) {
  if (options.length === 0) return <p className="text-ink-3">No traffic is named yet.</p>;
  return (
    <fieldset id={id} aria-label={label} aria-describedby={`${id}-help`} disabled={disabled} className="grid">
      {options.map((option) => (
        <label key={option.value} className="flex min-h-11 items-center gap-2 text-ink md:min-h-7">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={chosen.includes(option.value)}
            onChange={({ target }) => {
              onChange(
                options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? target.checked : chosen.includes(value))),
              );
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
