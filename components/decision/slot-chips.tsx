type SlotChipsProps = {
  label: string;
  chips: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
};

/** Words to start from, one click each. */
export function SlotChips({ label, chips, onPick }: SlotChipsProps) {
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1">
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          onClick={() => {
            onPick(chip.value);
          }}
          className="min-h-6 max-w-full truncate rounded-md border border-line-strong px-1.5 text-xs text-ink-2 transition-colors hover:border-accent hover:text-accent"
        >
          + {chip.label}
        </button>
      ))}
    </div>
  );
}
