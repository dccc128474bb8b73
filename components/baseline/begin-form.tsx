import { Workflow } from "lucide-react";
import { useId } from "react";
import type { ReviewDraft } from "@/lib/client/sketch/review-draft";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

export type BeginFormProps = {
  draft: Pick<ReviewDraft, "name" | "risk">;
  /** What the text itself calls the system. */
  title: string | undefined;
  busy: boolean;
  /** Why the board cannot be made yet. */
  waitsFor: string | undefined;
  onChange: (change: Partial<Pick<ReviewDraft, "name" | "risk">>) => void;
  onBegin: () => void;
};

/** The board's name and the one thing that is asked of what runs: its largest known risk. */
export function BeginForm({ draft, title, busy, waitsFor, onChange, onBegin }: BeginFormProps) {
  const [name, risk, waits] = [useId(), useId(), useId()];
  return (
    <form
      aria-label="Begin the review"
      className="grid gap-4 rounded-xl border border-line bg-panel p-4 shadow-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (waitsFor === undefined) onBegin();
      }}
    >
      <div>
        <label htmlFor={name} className="font-medium">
          Name of the board
        </label>
        <Input
          id={name}
          value={draft.name}
          maxLength={120}
          placeholder={title ?? "Our system"}
          autoComplete="off"
          onChange={(event) => {
            onChange({ name: event.target.value });
          }}
          className="mt-1.5 max-md:h-11"
        />
      </div>
      <div>
        <label htmlFor={risk} className="font-medium">
          The largest known risk of this baseline
        </label>
        <Textarea
          id={risk}
          value={draft.risk}
          maxLength={1_000}
          rows={2}
          placeholder="Postgres stands once; the last restore took 3 hours."
          aria-describedby={`${risk}-says`}
          onChange={(event) => {
            onChange({ risk: event.target.value });
          }}
          className="mt-1.5"
        />
        <p id={`${risk}-says`} className="mt-1 text-xs text-ink-3">
          It begins the one note that this board owes. Leave it empty, and the note waits on the board.
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          type="submit"
          variant="primary"
          aria-busy={busy}
          aria-disabled={waitsFor !== undefined}
          aria-describedby={waits}
          className="max-md:h-11"
        >
          <Workflow size={14} aria-hidden /> {busy ? "Making the board …" : "Begin the review"}
        </Button>
        <p id={waits} className="text-xs text-ink-3">
          {waitsFor ??
            "Everything arrives as it was found: it owes no note until you change or challenge it."}
        </p>
      </div>
    </form>
  );
}
