import { PenLine } from "lucide-react";
import { useEffect } from "react";
import { DecisionEditor } from "@/components/decision/decision-editor";
import { focusQuestion } from "@/components/decision/focus-question";
import { SettledDecision } from "@/components/decision/settled-decision";
import { useNoteDraft } from "@/components/decision/use-note-draft";
import { Button } from "@/components/ui/button";
import { findAnyQuestion } from "@/lib/client/find-question";
import { useStudio } from "@/lib/client/use-studio";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { Question } from "@/lib/domain/knowledge/step-schema";

/** The question that is open, and its trade-off note. */
export function DecisionTab() {
  const open = useStudio((studio) => studio.openQuestion);
  const knowledge = useStudio((studio) => studio.knowledge);
  const analysis = useStudio((studio) => studio.analysis);
  const found = findAnyQuestion({ knowledge, analysis }, open);
  if (!found) return <NothingOpen />;
  return <OpenDecision key={found.question.id} question={found.question} state={found.state} />;
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
  const owed = useStudio((studio) => allOwed(studio.analysis).length);
  const nextOwed = useStudio((studio) => studio.nextOwed);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <div className="grid justify-items-start gap-3 p-4">
      <p className="text-ink-2">
        {owed > 0
          ? `${String(owed)} ${owed === 1 ? "note is" : "notes are"} owed. A note is one sentence: what asks for it, what it costs, what would reopen it.`
          : `No note is owed. Pick a question in a step to read ${readOnly ? "" : "or change "}its note.`}
      </p>
      {owed > 0 ? (
        <Button variant="primary" onClick={nextOwed}>
          {readOnly ? null : <PenLine size={14} aria-hidden />}
          {readOnly ? "See the next one" : "Write the next one"}
        </Button>
      ) : null}
    </div>
  );
}
