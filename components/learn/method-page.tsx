import type { ReactNode } from "react";
import { DiagramBlock } from "@/components/learn/diagram-block";
import { Effects } from "@/components/learn/effects";
import { OptionTable } from "@/components/learn/option-table";
import { Prose } from "@/components/learn/prose";
import { ReadingFrame } from "@/components/learn/reading-frame";
import { ReadingPart } from "@/components/learn/reading-part";
import { RelatedPart } from "@/components/learn/related-part";
import { neighboursOf, sideGroups } from "@/components/learn/sides";
import { SourceLines } from "@/components/learn/source-lines";
import { TryList } from "@/components/learn/try-list";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import { diagramOfStep } from "@/lib/domain/learn/diagram-of";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Library } from "@/lib/domain/learn/library";

export type MethodPageProps = {
  step: OverlayStep;
  evidence: NonNullable<OverlayStep["evidence"]>;
  method: NonNullable<OverlayStep["evidence"]>["methods"][number];
  library: Library;
  start: (problem: string, title: string) => ReactNode;
};

/** Everything about one way of gathering evidence, in a step that owes no note. */
export function MethodPage({ step, evidence, method, library, start }: MethodPageProps) {
  const { entries, relations } = library;
  const here = learnPath({ option: method.id });
  const home = learnPath({ step: step.id });
  const own = entries.filter(({ href }) => href.startsWith(`${home}/`));
  const { previous, next } = neighboursOf(own, "option", here);
  return (
    <ReadingFrame
      crumbs={[
        { title: "Learn", href: "/learn" },
        { title: "Steps", href: "/learn#steps" },
        { title: `${step.id.toUpperCase()} ${step.title}`, href: home },
      ]}
      title={method.name}
      lead={method.summary}
      side={{ label: "All steps", groups: sideGroups(entries, "step"), here: home }}
      previous={previous}
      next={next}
    >
      <ReadingPart
        id="picture"
        title="What is looked at"
        says="Drag the users. Every number is the engine's, at that load."
      >
        <DiagramBlock diagram={diagramOfStep(step, library)} />
      </ReadingPart>
      <ReadingPart id="changes" title="What it changes">
        <Prose>
          <p>
            It draws nothing, so the numbers above stay as they are. What changes is what you know:{" "}
            {step.output}
          </p>
        </Prose>
      </ReadingPart>
      <ReadingPart id="price" title="What it gains, and what it costs">
        <div className="grid max-w-[760px] gap-6 text-base text-ink-2 sm:grid-cols-2">
          <Effects title="Gain" effects={method.gain} sign="plus" />
          <Effects title="Give up" effects={method.giveUp} sign="minus" />
        </div>
      </ReadingPart>
      <ReadingPart id="others" title="Beside the other ways" says={evidence.text}>
        <OptionTable options={evidence.methods} here={method.id} />
      </ReadingPart>
      <RelatedPart
        related={{ ...relations.ofOption(method.id), options: [] }}
        library={library}
        titles={{ steps: "Its step" }}
      />
      <ReadingPart id="try" title="Try it on a board">
        <TryList stages={library.dueStages(step.id)} start={start} />
      </ReadingPart>
      <ReadingPart id="sources" title="Sources">
        <SourceLines sources={step.sources} />
      </ReadingPart>
    </ReadingFrame>
  );
}
