import { X } from "lucide-react";

type Props = { number: number; text: string; onChange: (text: string) => void; onRemove: () => void };

/** One query that matters, in words. */
export function DataModelQuery({ number, text, onChange, onRemove }: Props) {
  return (
    <span className="grid grid-cols-[16px_1fr_24px] items-center">
      <span className="text-ink-3 tabular-nums">{number}</span>
      <input
        aria-label={`Query ${String(number)}`}
        placeholder="links by code, 12 k a second"
        value={text}
        maxLength={300}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        className="min-w-0 rounded bg-transparent px-1 py-0.5 text-xs placeholder:text-ink-3 hover:bg-ink/4"
      />
      <button
        type="button"
        aria-label={`Remove query ${String(number)}`}
        onClick={onRemove}
        className="grid size-6 place-items-center text-ink-3 hover:text-hot"
      >
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}
