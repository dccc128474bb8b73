import { ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { Section } from "@/components/inspector/section";
import { Badge } from "@/components/ui/badge";
import { useStudio } from "@/lib/client/use-studio";
import type { QuestionState } from "@/lib/domain/ladder/progress";

const WORDS: Readonly<Record<QuestionState["status"], { word: string; tone: "ok" | "warn" | "quiet" }>> = {
  accepted: { word: "accepted", tone: "ok" },
  owed: { word: "owed", tone: "warn" },
  early: { word: "early", tone: "quiet" },
  silent: { word: "not asked", tone: "quiet" },
};

/** The questions that this part of the board opens, each with where its note stands. */
export function CoveringDecisions({ entity }: { entity: string }) {
  const analysis = useStudio((studio) => studio.analysis);
  const knowledge = useStudio((studio) => studio.knowledge);
  const showQuestion = useStudio((studio) => studio.showQuestion);
  const texts = useMemo(
    () =>
      new Map(
        [...knowledge.steps, ...knowledge.overlay.steps].flatMap((step) =>
          step.questions.map((question) => [question.id, question.text] as const),
        ),
      ),
    [knowledge],
  );
  const questions = [...analysis.progress.steps, ...analysis.overlay.progress.steps]
    .flatMap((step) => step.questions)
    .filter((question) => question.subjects.some((subject) => subject.entity === entity));
  if (questions.length === 0) return null;
  return (
    <Section title="Decisions">
      <ul className="grid gap-1">
        {questions.map((question) => (
          <li key={question.question}>
            <button
              type="button"
              onClick={() => {
                showQuestion(question.question);
              }}
              className="flex min-h-9 w-full items-center gap-2 rounded-lg border border-line px-2.5 py-1.5 text-left hover:border-line-strong hover:bg-canvas"
            >
              <span className="min-w-0 flex-1">
                {texts.get(question.question) ?? question.question}
                {question.says !== undefined && (
                  <span className="block text-xs text-ink-3">{question.says}</span>
                )}
              </span>
              <Badge tone={WORDS[question.status].tone}>{WORDS[question.status].word}</Badge>
              <ChevronRight size={14} aria-hidden className="shrink-0 text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
