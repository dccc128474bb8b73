import { useState } from "react";
import { useStudio } from "@/lib/client/use-studio";

/** The board's name, edited where it stands. */
export function BoardName() {
  const name = useStudio((studio) => studio.board.about.name);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== "" && draft.trim() !== name)
      edit({ type: "rename-board", name: draft.trim() });
    setDraft(null);
  };
  return (
    <h1 className="min-w-0">
      <input
        aria-label="Board name"
        value={draft ?? name}
        readOnly={readOnly}
        maxLength={120}
        spellCheck={false}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key !== "Escape") return;
          setDraft(null);
          event.currentTarget.value = name;
          event.currentTarget.blur();
        }}
        className="field-sizing-content h-8 max-w-60 min-w-16 truncate rounded-lg border border-transparent bg-transparent px-2 text-sm font-semibold hover:border-line-strong focus-visible:border-accent focus-visible:outline-none"
      />
    </h1>
  );
}
