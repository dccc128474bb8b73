import type { NoteDraft } from "@/components/decision/use-note-draft";

const LEVELS = ["low", "medium", "high"] as const;

/** Optional: the least sure notes are read first at the end. */
export function ConfidenceSlot({ draft }: { draft: NoteDraft }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 text-xs">
      <legend className="float-left mr-3 font-medium text-ink-2">
        How sure? <span className="font-normal text-ink-3">optional</span>
      </legend>
      {LEVELS.map((level) => (
        <label key={level} className="flex min-h-6 cursor-pointer items-center gap-1.5">
          <input
            type="radio"
            name={`confidence-${draft.question.id}`}
            className="accent-accent"
            checked={draft.note.confidence === level}
            onChange={() => {
              draft.write({ confidence: level }, "confidence");
            }}
          />
          {level}
        </label>
      ))}
    </fieldset>
  );
}
