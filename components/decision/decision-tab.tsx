import { PenLine } from "lucide-react";
import { useEffect } from "react";
import { DecisionEditor } from "@/components/decision/decision-editor";
import { focusQuestion } from "@/components/decision/focus-question";
import { SettledDecision } from "@/components/decision/settled-decision";
import { useNoteDraft } from "@/components/decision/use-note-draft";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { Question } from "@/lib/domain/knowledge/step-schema";

/** The question that is open, and its trade-off note. */
export function DecisionTab() {
  const open = useStudio((studio) => studio.openQuestion);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const states = useStudio((studio) => studio.analysis.progress.steps);
  const question = steps.flatMap((step) => step.questions).find((candidate) => candidate.id === open);
  if (!question) return <NothingOpen />;
  const state = states
    .flatMap((step) => step.questions)
    .find((candidate) => candidate.question === question.id);
  return <OpenDecision key={question.id} question={question} state={state} />;
}

function OpenDecision({ question, state }: { question: Question; state: QuestionState | undefined }) {
  const draft = useNoteDraft(question, state);
  const readOnly = useStudio((studio) => studio.readOnly);
  const { decision } = draft;
  // The focus is the browser's: a question that was just opened takes it, but not from someone who walks the tabs.
  useEffect(() => {
    if (document.activeElement?.closest("[role=tablist]") == null) focusQuestion();
  }, []);
  if (decision && (decision.status !== "draft" || readOnly))
    return <SettledDecision draft={draft} decision={decision} />;
  if (readOnly) return <p className="p-4 text-ink-3">{question.text} Nobody has answered it yet.</p>;
  return <DecisionEditor draft={draft} />;
}

function NothingOpen() {
  const owed = useStudio((studio) => studio.analysis.progress.owed.length);
  const nextOwed = useStudio((studio) => studio.nextOwed);
  return (
    <div className="grid justify-items-start gap-3 p-4">
      <p className="text-ink-2">
        {owed > 0
          ? `${String(owed)} ${owed === 1 ? "note is" : "notes are"} owed. A note is one sentence: what asks for it, what it costs, what would reopen it.`
          : "No note is owed. Pick a question in a step to read or change its note."}
      </p>
      {owed > 0 ? (
        <Button variant="primary" onClick={nextOwed}>
          <PenLine size={14} aria-hidden />
          Write the next one
        </Button>
      ) : null}
    </div>
  );
}
