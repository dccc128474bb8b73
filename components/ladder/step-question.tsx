import { PenLine } from "lucide-react";
import { OptionEntry } from "@/components/ladder/option-entry";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import { bestShown } from "@/lib/domain/ladder/best-shown";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { Question } from "@/lib/domain/knowledge/step-schema";

const STATUS_BADGES = {
  accepted: { tone: "ok", word: "accepted" },
  owed: { tone: "warn", word: "owed" },
  early: { tone: "quiet", word: "premature" },
  silent: null,
} as const;

/** A question of the step: where it stands, its options, and the way to its note. */
export function StepQuestion({ question, state }: { question: Question; state: QuestionState | undefined }) {
  const showQuestion = useStudio((studio) => studio.showQuestion);
  const readOnly = useStudio((studio) => studio.readOnly);
  const best = bestShown(question, state?.shown ?? [], state?.decision?.option);
  const badge = state ? STATUS_BADGES[state.status] : null;
  return (
    <section aria-label={question.text} className="overflow-hidden rounded-card border border-line-strong">
      <header className="grid gap-1.5 border-b border-line px-3 py-2.5">
        <div className="flex items-start justify-between gap-2">
          <h4 className="font-medium">{question.text}</h4>
          {badge ? <Badge tone={badge.tone}>{badge.word}</Badge> : null}
        </div>
        {state?.says ? <p className="text-xs text-ink-3">{state.says}</p> : null}
        {readOnly && !state?.decision ? null : (
          <Button
            size="sm"
            variant={state?.status === "owed" ? "primary" : "secondary"}
            className="justify-self-start"
            onClick={() => {
              showQuestion(question.id);
            }}
          >
            {readOnly ? null : <PenLine size={13} aria-hidden />}
            {state?.status === "accepted" || readOnly
              ? "Read the note"
              : state?.decision
                ? "Go on with the note"
                : "Decide"}
          </Button>
        )}
      </header>
      {question.options.map((option) => (
        <OptionEntry
          key={option.id}
          question={question.id}
          option={option}
          shown={best.includes(option.id)}
        />
      ))}
    </section>
  );
}
