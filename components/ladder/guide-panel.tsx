import { Compass, RotateCcw } from "lucide-react";
import { useState } from "react";
import { GuideVerdict } from "@/components/ladder/guide-verdict";
import { walkGuide } from "@/components/ladder/walk-guide";
import { Button } from "@/components/ui/button";
import type { Guide } from "@/lib/domain/knowledge/guide-schema";

/** A few questions, then an answer with its reasons. Each given answer can be taken back. */
export function GuidePanel({ guide }: { guide: Guide }) {
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const walk = walkGuide(guide, answers);

  return (
    <section aria-label={guide.title} className="rounded-card border border-line-strong">
      <header className="flex items-center gap-2 border-b border-line px-3 py-2">
        <Compass size={15} aria-hidden className="text-accent" />
        <h4 className="flex-1 font-medium">{guide.title}</h4>
        {answers.length > 0 ? (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              setAnswers([]);
            }}
          >
            <RotateCcw size={13} aria-hidden />
            Begin again
          </Button>
        ) : null}
      </header>
      {walk.answered.length > 0 ? (
        <ol className="border-b border-line px-1.5 py-1.5">
          {walk.answered.map(({ question, answer }, place) => (
            <li key={question.id}>
              <button
                type="button"
                title="Answer this one again"
                className="w-full rounded-md px-1.5 py-1 text-left text-xs hover:bg-canvas"
                onClick={() => {
                  setAnswers(answers.slice(0, place));
                }}
              >
                <span className="text-ink-3">{question.text} </span>
                <span className="font-medium">{answer.label}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <div aria-live="polite" className="p-3">
        {walk.open ? (
          <fieldset>
            <legend className="font-medium">{walk.open.text}</legend>
            <p className="mt-0.5 text-xs text-ink-3">{walk.open.help}</p>
            <div className="mt-2 grid gap-1.5">
              {walk.open.answers.map((answer, place) => (
                <Button
                  key={answer.label}
                  className="h-auto min-h-8 justify-start py-1.5 text-left whitespace-normal"
                  onClick={() => {
                    setAnswers([...answers, place]);
                  }}
                >
                  {answer.label}
                </Button>
              ))}
            </div>
          </fieldset>
        ) : null}
        {walk.verdict ? (
          <GuideVerdict verdict={walk.verdict} reasons={walk.answered.map(({ answer }) => answer.because)} />
        ) : null}
      </div>
    </section>
  );
}
