import type { ReactNode } from "react";
import { DiagramBlock } from "@/components/learn/diagram-block";
import { FailureDiff } from "@/components/learn/failure-diff";
import { HintFolds } from "@/components/learn/hint-folds";
import { MistakeList } from "@/components/learn/mistake-list";
import { NoteExample } from "@/components/learn/note-example";
import { OptionCards } from "@/components/learn/option-cards";
import { OverlayParts } from "@/components/learn/overlay-parts";
import { Lines, Prose } from "@/components/learn/prose";
import { ReadingFrame } from "@/components/learn/reading-frame";
import { ReadingPart } from "@/components/learn/reading-part";
import { RelatedPart } from "@/components/learn/related-part";
import { RuleList } from "@/components/learn/rule-list";
import { neighboursOf, sideGroups } from "@/components/learn/sides";
import { SourceLines } from "@/components/learn/source-lines";
import { StepDue } from "@/components/learn/step-due";
import { TryList } from "@/components/learn/try-list";
import { diagramOfStep } from "@/lib/domain/learn/diagram-of";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Library } from "@/lib/domain/learn/library";

export type StepPageProps = {
  step: Library["steps"][number];
  library: Library;
  start: (problem: string, title: string) => ReactNode;
};

function partsOf(step: StepPageProps["step"], rules: number): { id: string; title: string }[] {
  return [
    { id: "picture", title: "The picture" },
    { id: "due", title: "When it falls due" },
    { id: "lesson", title: "The lesson" },
    ...(step.questions.length > 0 ? [{ id: "options", title: "Options" }] : []),
    ...(step.questions.length > 0 ? [{ id: "note", title: "A sound note" }] : []),
    { id: "mistakes", title: "Mistakes" },
    { id: "questions", title: "Questions" },
    ...(rules > 0 ? [{ id: "rules", title: "Rules" }] : []),
    { id: "try", title: "Try it" },
  ];
}

/** Everything about a step of either walk. */
export function StepPage({ step, library, start }: StepPageProps) {
  const { entries, relations, knowledge } = library;
  const here = learnPath({ step: step.id });
  const entry = entries.find(({ href }) => href === here);
  const related = relations.ofStep(step.id);
  const rules = related.rules.flatMap((id) => knowledge.rules[id] ?? []);
  const diagram = diagramOfStep(step, library);
  const { previous, next } = neighboursOf(entries, "step", here);
  return (
    <ReadingFrame
      crumbs={[
        { title: "Learn", href: "/learn" },
        { title: entry?.group ?? "Steps", href: "/learn#steps" },
      ]}
      title={step.title}
      mark={
        <span className="rounded-md border border-line-strong px-1.5 py-0.5 font-mono text-sm text-ink-3">
          {step.id.toUpperCase()}
        </span>
      }
      lead={step.goal}
      parts={partsOf(step, rules.length)}
      side={{ label: "All steps", groups: sideGroups(entries, "step"), here }}
      previous={previous}
      next={next}
    >
      <ReadingPart
        id="picture"
        title="Before and after"
        says="Drag the users. Every number is the engine's, at that load."
      >
        <DiagramBlock diagram={diagram} />
        <FailureDiff
          before={diagram.before.board}
          {...(diagram.afters[0] && { after: diagram.afters[0].board })}
          knowledge={knowledge}
        />
        <dl className="mt-5 grid max-w-[760px] gap-x-4 gap-y-2 text-lg leading-relaxed sm:grid-cols-[72px_1fr]">
          <dt className="text-base text-ink-3">Before</dt>
          <dd className="text-ink-2">{step.diagram.before}</dd>
          <dt className="text-base text-ink-3">After</dt>
          <dd className="text-ink-2">{step.diagram.after}</dd>
        </dl>
      </ReadingPart>
      <ReadingPart id="due" title="When it falls due">
        <StepDue step={step} library={library} />
      </ReadingPart>
      <ReadingPart id="lesson" title="The lesson">
        <Prose>
          {step.lesson.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Prose>
      </ReadingPart>
      {"phase" in step ? <OverlayParts step={step} /> : null}
      {step.questions.map((question, at) => (
        <ReadingPart key={question.id} id={at === 0 ? "options" : question.id} title={question.text}>
          <OptionCards options={question.options} />
        </ReadingPart>
      ))}
      {step.questions.map((question, at) => (
        <ReadingPart
          key={question.id}
          id={at === 0 ? "note" : `${question.id}-note`}
          title={at === 0 ? "A sound note" : "Another sound note"}
          says="Four of four from the judge. It is about a system that is none of the problems."
        >
          <NoteExample question={question} />
        </ReadingPart>
      ))}
      <ReadingPart id="mistakes" title="What goes wrong here">
        <MistakeList mistakes={step.mistakes} />
      </ReadingPart>
      <ReadingPart id="questions" title="What an interviewer asks next">
        <Lines lines={step.followUps} />
      </ReadingPart>
      <ReadingPart id="hints" title="If you are stuck">
        <HintFolds hints={step.hints} />
      </ReadingPart>
      {rules.length > 0 ? (
        <ReadingPart id="rules" title="Rules that speak of it">
          <RuleList rules={rules} />
        </ReadingPart>
      ) : null}
      <RelatedPart related={{ ...related, options: [] }} library={library} />
      <ReadingPart id="try" title="Try it on a board">
        <TryList stages={library.dueStages(step.id)} start={start} />
      </ReadingPart>
      <ReadingPart id="sources" title="Sources">
        <SourceLines sources={step.sources} />
      </ReadingPart>
    </ReadingFrame>
  );
}
