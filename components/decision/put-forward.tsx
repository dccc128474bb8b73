import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { EventConfirm } from "@/components/decision/event-confirm";
import { NoteSentence } from "@/components/decision/note-sentence";
import { PlacementBar } from "@/components/decision/placement-bar";
import { RefusalLine } from "@/components/decision/refusal-line";
import { StandingBanner } from "@/components/decision/standing-banner";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { VerdictBox } from "@/components/decision/verdict-box";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import { allOwed } from "@/lib/domain/ladder/all-owed";

const RECONFIRM = { changed: "It still holds", uncovered: "It covers this too" } as const;

type PutForwardProps = { draft: NoteDraft; decision: Decision };

/** A decision that was put forward: read, not typed in. Deciding again keeps this one. */
export function PutForward({ draft, decision }: PutForwardProps) {
  const edit = useStudio((studio) => studio.edit);
  const newId = useStudio((studio) => studio.newId);
  const nextOwed = useStudio((studio) => studio.nextOwed);
  const owed = useStudio((studio) => allOwed(studio.analysis).length);
  const readOnly = useStudio((studio) => studio.readOnly);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { state } = draft;
  const reason = state?.reason;
  /** The same words over the board as it is now: the old decision stays, a new one takes its place. */
  const confirmAgain = (): void => {
    const again = newId();
    setRefusal(
      edit({
        type: "batch",
        edits: [
          { type: "supersede-decision", id: decision.id, newId: again },
          { type: "propose-decision", id: again },
        ],
      }),
    );
  };
  const reconfirm = reason === "changed" || reason === "uncovered" ? RECONFIRM[reason] : null;

  return (
    <>
      {state ? <StandingBanner state={state} /> : null}
      {reason === undefined ? (
        <p className="flex items-center gap-1.5 font-medium text-ok">
          <CircleCheck size={16} aria-hidden /> Accepted
        </p>
      ) : null}
      <NoteSentence decision={decision} question={draft.question} />
      {reason === "not-on-board" ? <PlacementBar draft={draft} /> : null}
      <EventConfirm decision={decision} />
      {state?.verdict ? <VerdictBox verdict={state.verdict} /> : null}
      <RefusalLine refusal={refusal} />
      <div className="flex flex-wrap gap-1.5">
        {reconfirm && !readOnly ? (
          <Button variant="primary" onClick={confirmAgain}>
            {reconfirm}
          </Button>
        ) : null}
        {readOnly ? null : (
          <Button
            variant={reason !== undefined && !reconfirm ? "primary" : "secondary"}
            onClick={() => {
              setRefusal(edit({ type: "supersede-decision", id: decision.id, newId: newId() }));
            }}
          >
            Decide again
          </Button>
        )}
        {owed > 0 ? (
          <Button variant={reason === undefined ? "primary" : "ghost"} onClick={nextOwed}>
            Next of {owed} owed
          </Button>
        ) : null}
      </div>
    </>
  );
}
