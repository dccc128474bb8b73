import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import { useStudio } from "@/lib/client/use-studio";
import type { TestRow } from "@/lib/domain/overlay/results-file";

const OUTCOMES = [
  { value: "passed", label: "Passed" },
  { value: "failed", label: "Failed" },
] as const;
/** The build that was named last: the next result is most often of the same one. */
const LAST_BUILD = "results/build";

/** Records what came of one test: passed or failed, the build, and what was seen. The date is the day it is recorded. */
export function ResultForm({ row, onDone }: { row: TestRow; onDone: () => void }) {
  const edit = useStudio((studio) => studio.edit);
  const dismissRefusal = useStudio((studio) => studio.dismissRefusal);
  const keepDraft = useStudio((studio) => studio.keepDraft);
  const lastBuild = useStudio((studio) => studio.drafts[LAST_BUILD]);
  const [outcome, setOutcome] = useState<"passed" | "failed">(
    row.outcome === "open" ? "passed" : row.outcome,
  );
  const [build, setBuild] = useState(row.build ?? lastBuild ?? "");
  const [note, setNote] = useState(row.note ?? "");
  const [said, setSaid] = useState<string | null>(null);
  const id = useId();
  const record = (): void => {
    const refusal = edit({ type: "record-result", test: row.test.id, outcome, build: build.trim(), note });
    dismissRefusal();
    setSaid(refusal ? `${refusal.message} ${refusal.suggestion}` : null);
    if (refusal) return;
    keepDraft(LAST_BUILD, build.trim());
    onDone();
  };
  return (
    <form
      aria-label={`Result of ${row.test.id}`}
      className="grid gap-2 pt-1"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Segmented label="Outcome" value={outcome} onValueChange={setOutcome} options={OUTCOMES} />
      <label className="grid gap-1 text-xs font-medium text-ink-2" htmlFor={`${id}-build`}>
        Build
        <Input
          id={`${id}-build`}
          value={build}
          maxLength={60}
          placeholder="a version or a commit"
          aria-invalid={said ? true : undefined}
          aria-describedby={`${id}-said`}
          className="font-normal max-md:h-11"
          onChange={(event) => {
            setBuild(event.target.value);
          }}
        />
      </label>
      <label className="grid gap-1 text-xs font-medium text-ink-2" htmlFor={`${id}-note`}>
        <span>
          Note <span className="font-normal text-ink-3">optional</span>
        </span>
        <Textarea
          id={`${id}-note`}
          value={note}
          maxLength={500}
          placeholder="what you saw"
          className="font-normal"
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </label>
      <p id={`${id}-said`} role="alert" className="text-xs text-hot empty:hidden">
        {said}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button type="submit" size="sm" variant="primary" className="max-md:min-h-11">
          Record the result
        </Button>
        <Button size="sm" variant="ghost" className="max-md:min-h-11" onClick={onDone}>
          Leave it
        </Button>
        {row.outcome === "open" ? null : (
          <Button
            size="sm"
            variant="ghost"
            className="max-md:min-h-11"
            onClick={() => {
              edit({ type: "record-result", test: row.test.id, outcome: null, build: "" });
              onDone();
            }}
          >
            Take it back
          </Button>
        )}
      </div>
    </form>
  );
}
