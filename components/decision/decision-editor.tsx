import { useRef, useState } from "react";
import { DecisionFooter } from "@/components/decision/decision-footer";
import { DecisionHistory } from "@/components/decision/decision-history";
import { focusSlot } from "@/components/decision/focus-slot";
import { NoteForm } from "@/components/decision/note-form";
import { OptionRadios } from "@/components/decision/option-radios";
import { PlacementBar } from "@/components/decision/placement-bar";
import { QuestionHead } from "@/components/decision/question-head";
import { RefusalLine } from "@/components/decision/refusal-line";
import { useDecisionKeys } from "@/components/decision/use-decision-keys";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { VerdictBox } from "@/components/decision/verdict-box";
import { useStudio } from "@/lib/client/use-studio";
import type { Refusal } from "@/lib/domain/edit/edit";

/** A decision being made: the options, then the sentence, judged as it is written. */
export function DecisionEditor({ draft }: { draft: NoteDraft }) {
  const body = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const nextOwed = useStudio((studio) => studio.nextOwed);
  const previewOption = useStudio((studio) => studio.previewOption);
  const showTab = useStudio((studio) => studio.showTab);
  const dismissRefusal = useStudio((studio) => studio.dismissRefusal);
  const { question, state } = draft;
  const verdict = state?.verdict;

  const accept = (): void => {
    setTried(true);
    // Judged by the edit itself: the verdict shown is a frame old, and the last word may just have been typed.
    const refusedEdit = draft.propose();
    const refused = refusedEdit ? verdict?.remarks.find((remark) => remark.refuses) : undefined;
    setRefusal(refused ? null : refusedEdit);
    // It is said here, beside the slot; not once more over the canvas.
    if (refusedEdit) dismissRefusal();
    if (refused) focusSlot(body.current, refused.slot);
  };
  const later = (): void => {
    previewOption(question.id, null);
    showTab("step");
  };
  const chooseAt = (place: number): void => {
    const option = question.options[place];
    if (option) draft.choose(option.id);
  };
  useDecisionKeys({ choose: chooseAt, accept, later, next: nextOwed });

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div ref={body} className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid grid-cols-1 gap-3 px-4 py-3.5">
          <QuestionHead question={question} state={state} />
          <OptionRadios draft={draft} />
          {draft.option ? (
            <>
              <PlacementBar draft={draft} />
              <NoteForm draft={draft} tried={tried} />
              {verdict ? <VerdictBox verdict={verdict} /> : null}
            </>
          ) : (
            <p className="text-xs text-ink-3">Choose one, or draw it by hand: the board answers too.</p>
          )}
          <RefusalLine refusal={refusal} />
          <DecisionHistory question={question} />
        </div>
      </div>
      <DecisionFooter sound={verdict?.sound ?? false} onAccept={accept} onLater={later} />
    </div>
  );
}
