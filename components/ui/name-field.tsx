import { useState } from "react";
import { Input } from "@/components/ui/input";

type Props = {
  label: string;
  name: string;
  disabled?: boolean;
  onRename: (name: string) => void;
  /** Where the field comes only for the name to be written: it takes the focus, and says when that is over. */
  onDone?: () => void;
};

function takeAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** A name edited in place: Enter or leaving the field keeps it, Escape takes it back. Made anew for every thing it names. */
export function NameField({ label, name, disabled = false, onRename, onDone }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== "" && draft.trim() !== name) onRename(draft.trim());
    setDraft(null);
    onDone?.();
  };
  return (
    <Input
      ref={onDone === undefined ? undefined : takeAll}
      aria-label={label}
      value={draft ?? name}
      disabled={disabled}
      maxLength={120}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key !== "Escape") return;
        event.stopPropagation();
        setDraft(null);
        onDone?.();
      }}
      className="h-9 border-transparent bg-transparent px-2 text-base font-semibold tracking-tight hover:border-line-strong"
    />
  );
}
