import { useState } from "react";
import { Input } from "@/components/ui/input";

type Props = { label: string; name: string; disabled: boolean; onRename: (name: string) => void };

/** A name edited in place: Enter or leaving the field keeps it, Escape takes it back. Made anew for every thing it names. */
export function NameField({ label, name, disabled, onRename }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== "" && draft.trim() !== name) onRename(draft.trim());
    setDraft(null);
  };
  return (
    <Input
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
      }}
      className="h-9 border-transparent bg-transparent px-2 text-base font-semibold tracking-tight hover:border-line-strong"
    />
  );
}
