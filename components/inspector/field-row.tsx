import { RotateCcw, Scale } from "lucide-react";
import type { ReactNode } from "react";
import { useStudio } from "@/lib/client/use-studio";

type Props = {
  fieldId: string;
  label: string;
  help: string;
  unit?: string;
  /** The question that a value opens. */
  question?: string | undefined;
  /** Takes the given value back; absent while there is none. */
  onUnset?: (() => void) | undefined;
  children: ReactNode;
};

/** A setting's label, its help, its way back, and whether giving it a value owes a note. */
export function FieldRow({ fieldId, label, help, unit, question, onUnset, children }: Props) {
  const showQuestion = useStudio((studio) => studio.showQuestion);
  return (
    <div className="grid gap-1">
      <span className="flex min-h-6 items-center gap-1.5">
        <label htmlFor={fieldId} className="text-xs font-medium text-ink-2">
          {label}
        </label>
        {unit !== undefined && unit !== "" && unit !== label.toLowerCase() && (
          <span className="text-xs text-ink-3">{unit}</span>
        )}
        {question !== undefined && (
          <button
            type="button"
            aria-label={`${label} is a decision: open it`}
            title="This is a decision: open it"
            onClick={() => {
              showQuestion(question);
            }}
            className="grid size-6 place-items-center rounded-md text-ink-3 hover:bg-ink/6 hover:text-accent"
          >
            <Scale size={13} aria-hidden />
          </button>
        )}
        {onUnset !== undefined && (
          <button
            type="button"
            aria-label={`Take ${label} back`}
            title="Back to the kind's own"
            onClick={onUnset}
            className="ml-auto grid size-6 place-items-center rounded-md text-ink-3 hover:bg-ink/6 hover:text-ink"
          >
            <RotateCcw size={13} aria-hidden />
          </button>
        )}
      </span>
      {children}
      <p id={`${fieldId}-help`} className="text-xs text-ink-3">
        {help}
      </p>
    </div>
  );
}
