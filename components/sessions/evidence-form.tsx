import { CircleCheck } from "lucide-react";
import { useId, useState } from "react";
import { RecordDate } from "@/components/sessions/record-date";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { useStudio } from "@/lib/client/use-studio";
import { evidenceStepIdSchema } from "@/lib/domain/knowledge/overlay-ids";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { OverlayStepState } from "@/lib/domain/overlay/overlay-progress";

type EvidenceFormProps = { step: OverlayStep; state: OverlayStepState };

/** What a step records instead of a note: by what method, and what came out. Kept as begun until it is recorded. */
export function EvidenceForm({ step, state }: EvidenceFormProps) {
  const edit = useStudio((studio) => studio.edit);
  const dismissRefusal = useStudio((studio) => studio.dismissRefusal);
  const readOnly = useStudio((studio) => studio.readOnly);
  const draftMethod = useStudio((studio) => studio.drafts[`${step.id}/method`]);
  const draftFound = useStudio((studio) => studio.drafts[`${step.id}/found`]);
  const keepDraft = useStudio((studio) => studio.keepDraft);
  const [said, setSaid] = useState<string | null>(null);
  const id = useId();
  const asked = step.evidence;
  const place = evidenceStepIdSchema.safeParse(step.id);
  if (!asked || !place.success) return null;
  const recorded = state.evidence?.recorded;
  const method = draftMethod ?? recorded?.method ?? null;
  const found = draftFound ?? recorded?.found ?? "";
  const isNew = found !== (recorded?.found ?? "") || method !== (recorded?.method ?? null);

  const record = (): void => {
    const refusal = edit({ type: "record-evidence", step: place.data, method: method ?? "", found });
    dismissRefusal();
    setSaid(refusal ? `${refusal.message} ${refusal.suggestion}` : null);
    if (refusal) return;
    keepDraft(`${step.id}/method`, null);
    keepDraft(`${step.id}/found`, null);
  };
  return (
    <form
      aria-label="Evidence"
      className="grid gap-2 rounded-card border border-line-strong px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <h4 className="font-medium">{asked.text}</h4>
      <p className="text-xs text-ink-3">Evidence takes the place of a note here.</p>
      <RadioCards
        label="By what method"
        value={method}
        disabled={readOnly}
        onValueChange={(next) => {
          keepDraft(`${step.id}/method`, next);
        }}
        cards={asked.methods.map((one) => ({
          value: one.id,
          title: one.name,
          description: (
            <span className="text-xs">
              {one.id === method
                ? `${one.summary} Gains ${one.gain.map((gain) => gain.by).join(", ")}; costs ${one.giveUp.map((cost) => cost.by).join(", ")}.`
                : one.summary}
            </span>
          ),
        }))}
        className="gap-1.5"
      />
      <label htmlFor={id} className="text-xs font-medium text-ink-2">
        What was found
      </label>
      <Textarea
        id={id}
        rows={3}
        value={found}
        maxLength={4_000}
        readOnly={readOnly}
        placeholder="what you saw, with its numbers"
        aria-invalid={said ? true : undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => {
          keepDraft(`${step.id}/found`, event.target.value);
        }}
      />
      <p id={`${id}-said`} role="alert" className="text-xs text-hot empty:hidden">
        {said}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {readOnly ? null : (
          <Button type="submit" className="max-md:min-h-11" variant={isNew ? "primary" : "secondary"}>
            {recorded ? "Record again" : "Record what was found"}
          </Button>
        )}
        {recorded ? (
          <p role="status" className="flex items-center gap-1.5 text-xs text-ok">
            <CircleCheck size={14} aria-hidden />
            <span>
              Recorded <RecordDate at={recorded.at} />
            </span>
          </p>
        ) : null}
      </div>
    </form>
  );
}
