import type { Symptom } from "@/lib/domain/knowledge/door-schema";

export type SymptomRadiosProps = {
  symptoms: readonly Symptom[];
  value: string;
  onChange: (symptom: string) => void;
};

/** What people see when it breaks: one of them. */
export function SymptomRadios({ symptoms, value, onChange }: SymptomRadiosProps) {
  return (
    <fieldset>
      <legend className="mb-3 text-lg font-semibold tracking-tight">What do people see?</legend>
      <div className="grid gap-px overflow-hidden rounded-card border border-line bg-line">
        {symptoms.map(({ id, says }) => (
          <label
            key={id}
            className="grid min-h-11 cursor-pointer grid-cols-[16px_1fr] items-center gap-2.5 bg-panel px-3 py-1.5 text-sm transition-colors hover:bg-bg has-checked:bg-accent-bg has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent lg:min-h-9"
          >
            <input
              type="radio"
              name="symptom"
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
              className="size-3.5 accent-(--accent) focus-visible:outline-none"
            />
            {says}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
