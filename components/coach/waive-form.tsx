import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { useStudio } from "@/lib/client/use-studio";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import { isWrittenReason } from "@/lib/domain/coaching/is-written-reason";

/** Sets a finding aside in writing: the reason stays on the board and in the defence. */
export function WaiveForm({ rule, subject }: { rule: RuleId; subject: string }) {
  const edit = useStudio((studio) => studio.edit);
  const newId = useStudio((studio) => studio.newId);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const id = useId();

  const waive = (): void => {
    if (!isWrittenReason(reason)) {
      setSaid(
        "Say in a sentence why it does not matter here, as in: an hour of outage a month is fine for an internal tool.",
      );
      return;
    }
    const refusal = edit({ type: "waive", id: newId(), rule, subject, reason });
    setSaid(refusal ? `${refusal.message} ${refusal.suggestion}` : null);
  };

  return (
    <form
      className="grid gap-1.5 text-xs"
      onSubmit={(event) => {
        event.preventDefault();
        waive();
      }}
    >
      <label htmlFor={id} className="text-ink-2">
        What makes this risk fine here, and until when?
      </label>
      <Textarea
        id={id}
        value={reason}
        aria-invalid={said ? true : undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <p id={`${id}-said`} role="alert" className="text-hot empty:hidden">
        {said}
      </p>
      <Button type="submit" size="sm" className="justify-self-start">
        Set aside in writing
      </Button>
    </form>
  );
}
