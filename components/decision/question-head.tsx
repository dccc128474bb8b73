import { QUESTION_HEAD } from "@/components/decision/focus-question";
import { useStudio } from "@/lib/client/use-studio";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { Question } from "@/lib/domain/knowledge/step-schema";

/** The question, and why it is asked now. */
export function QuestionHead({ question, state }: { question: Question; state: QuestionState | undefined }) {
  const line = useStudio(({ analysis }) =>
    [...analysis.progress.steps, ...analysis.overlay.progress.steps].find(
      (step) => step.step === state?.step,
    ),
  )?.line;
  return (
    <header className="grid gap-2.5">
      <h3
        tabIndex={-1}
        {...QUESTION_HEAD}
        className="rounded-sm text-lg leading-tight font-semibold tracking-tight"
      >
        {question.text}
      </h3>
      {line ? <p className="rounded-card bg-accent-bg px-3 py-2.5">{line}</p> : null}
    </header>
  );
}
