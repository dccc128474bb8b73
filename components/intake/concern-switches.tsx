import { CONCERN_WORDS } from "@/lib/domain/knowledge/concern-words";
import { Switch } from "@/components/ui/switch";
import { useStudio } from "@/lib/client/use-studio";
import { CONCERNS } from "@/lib/domain/knowledge/selector-schema";

/** Each one that holds may make steps due; none of them blocks drawing. */
export function ConcernSwitches() {
  const concerns = useStudio((studio) => studio.board.intake.concerns);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <fieldset className="grid gap-0.5">
      <legend className="mb-1 text-xs font-medium text-ink-2">What holds for this system?</legend>
      {CONCERNS.map((concern) => (
        <label
          key={concern}
          htmlFor={`concern-${concern}`}
          className="flex min-h-7 cursor-pointer items-center justify-between gap-3"
        >
          {CONCERN_WORDS[concern]}
          <Switch
            id={`concern-${concern}`}
            disabled={readOnly}
            checked={concerns[concern] ?? false}
            onCheckedChange={(holds) => {
              edit({ type: "set-concern", concern, holds });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
