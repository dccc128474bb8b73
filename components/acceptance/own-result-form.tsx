import { useId, useState } from "react";
import { useStore } from "zustand";
import { useBench } from "@/components/acceptance/bench-context";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import type { OwnResult } from "@/lib/client/lab-tests/own-results";
import type { AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";

const OUTCOMES = [
  { value: "passed", label: "Passed" },
  { value: "failed", label: "Failed" },
] as const;

type Props = { test: AcceptanceId; result: OwnResult | undefined; onDone: () => void };

/** Records what came of a test on one's own system. The date is the day it is recorded. */
export function OwnResultForm({ test, result, onDone }: Props) {
  const { own } = useBench();
  const lastBuild = useStore(own.store, (state) => state.lastBuild);
  const [outcome, setOutcome] = useState<"passed" | "failed">(result?.outcome ?? "passed");
  const [build, setBuild] = useState(result?.build ?? lastBuild);
  const [note, setNote] = useState(result?.note ?? "");
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const record = async (what: "passed" | "failed" | null): Promise<void> => {
    setBusy(true);
    const wrong = await own.record({ test, outcome: what, build, note });
    setBusy(false);
    setSaid(wrong);
    if (wrong === null) onDone();
  };
  return (
    <form
      aria-label={`My own system: ${test}`}
      className="mt-2 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void record(outcome);
      }}
    >
      <div className="grid gap-2 sm:grid-cols-2">
        <Segmented label="Outcome" value={outcome} onValueChange={setOutcome} options={OUTCOMES} />
        <Input
          aria-label="Build"
          value={build}
          maxLength={60}
          placeholder="build: a version or a commit"
          aria-invalid={said ? true : undefined}
          aria-describedby={`${id}-said`}
          className="max-md:h-11"
          onChange={(event) => {
            setBuild(event.target.value);
          }}
        />
      </div>
      <Textarea
        aria-label="Note"
        value={note}
        maxLength={500}
        placeholder="what you saw, if you like"
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <p id={`${id}-said`} role="alert" className="text-xs text-hot empty:hidden">
        {said}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button type="submit" size="sm" variant="primary" disabled={isBusy} className="max-md:min-h-11">
          Record the result
        </Button>
        <Button size="sm" variant="ghost" className="max-md:min-h-11" onClick={onDone}>
          Leave it
        </Button>
        {result === undefined ? null : (
          <Button
            size="sm"
            variant="ghost"
            disabled={isBusy}
            className="max-md:min-h-11"
            onClick={() => void record(null)}
          >
            Take it back
          </Button>
        )}
      </div>
    </form>
  );
}
