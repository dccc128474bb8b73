import type { ReactNode } from "react";
import { isAsked } from "@/components/ladder/chapters";
import { GuidePanel } from "@/components/ladder/guide-panel";
import { StepBlockers } from "@/components/ladder/step-blockers";
import { StepParts } from "@/components/ladder/step-parts";
import { StepQuestion } from "@/components/ladder/step-question";
import { StepReading } from "@/components/ladder/step-reading";
import { StepStatusIcon, StepStatusWord } from "@/components/ladder/step-status-mark";
import { StepWhy } from "@/components/ladder/step-why";
import { ReadLink } from "@/components/ui/read-link";
import { learnPath } from "@/lib/domain/learn/learn-path";
import { CHAPTER_TITLES } from "@/lib/domain/knowledge/chapter-titles";
import { useStudio } from "@/lib/client/use-studio";

/** The step that is open; without one, the first that the load asks for. Whoever holds it scrolls it, and may add what belongs under its questions. */
export function StepTab({ children }: { children?: ReactNode }) {
  const openStep = useStudio((studio) => studio.openStep);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const guides = useStudio((studio) => studio.knowledge.guides);
  const states = useStudio((studio) => studio.analysis.progress.steps);
  const asked = states.find(isAsked) ?? states.find((state) => state.status !== "done");
  const id = openStep ?? asked?.step ?? steps[0]?.id;
  const step = steps.find((candidate) => candidate.id === id);
  const state = states.find((candidate) => candidate.step === id);
  if (!step || !state) return <p className="p-4 text-ink-3">Pick a step of the ladder.</p>;
  const guide = guides.find((candidate) => candidate.id === step.guide);

  return (
    <article key={step.id} aria-label={step.title} className="grid grid-cols-1 gap-3 px-4 py-3.5">
      <header>
        <p className="flex items-center gap-1.5 text-xs text-ink-3">
          <StepStatusIcon status={state.status} />
          <StepStatusWord status={state.status} />
          <span aria-hidden>·</span>
          {step.id.toUpperCase()}, {CHAPTER_TITLES[step.chapter]}
          <ReadLink href={learnPath({ step: step.id })} about={step.title} className="ml-auto" />
        </p>
        <h3 className="mt-1 text-lg leading-tight font-semibold tracking-tight">{step.title}</h3>
        <p className="mt-1 text-ink-2">{step.goal}</p>
      </header>
      <StepWhy state={state} />
      <StepBlockers findings={state.blocking} />
      {guide ? <GuidePanel guide={guide} /> : null}
      {step.questions.map((question) => (
        <StepQuestion
          key={question.id}
          question={question}
          state={state.questions.find((candidate) => candidate.question === question.id)}
        />
      ))}
      {children}
      <StepParts state={state} />
      <StepReading step={step} />
    </article>
  );
}
