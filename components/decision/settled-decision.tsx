import { DecisionHistory } from "@/components/decision/decision-history";
import { PutForward } from "@/components/decision/put-forward";
import { QuestionHead } from "@/components/decision/question-head";
import { useDecisionKeys } from "@/components/decision/use-decision-keys";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { useStudio } from "@/lib/client/use-studio";
import type { Decision } from "@/lib/domain/board/decision-schema";

function nothing(): void {
  // A decision that was put forward has no option to choose and nothing to accept.
}

export function SettledDecision({ draft, decision }: { draft: NoteDraft; decision: Decision }) {
  const nextOwed = useStudio((studio) => studio.nextOwed);
  const showTab = useStudio((studio) => studio.showTab);
  useDecisionKeys({
    choose: nothing,
    accept: nothing,
    later: () => {
      showTab("step");
    },
    next: nextOwed,
  });
  return (
    <div className="h-full overflow-y-auto">
      <div className="grid grid-cols-1 gap-3 px-4 py-3.5">
        <QuestionHead question={draft.question} state={draft.state} />
        <PutForward draft={draft} decision={decision} />
        <DecisionHistory question={draft.question} />
      </div>
    </div>
  );
}
