import { OptionCards } from "@/components/learn/option-cards";
import { ReadingFrame } from "@/components/learn/reading-frame";
import { ReadingPart } from "@/components/learn/reading-part";
import { RelatedPart } from "@/components/learn/related-part";
import { RuleList } from "@/components/learn/rule-list";
import { neighboursOf, sideGroups } from "@/components/learn/sides";
import { SourceLines } from "@/components/learn/source-lines";
import { Badge } from "@/components/ui/badge";
import type { Failure } from "@/lib/domain/knowledge/overlay-step-schema";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Library } from "@/lib/domain/learn/library";

/** Everything about one failure of streamed answers. */
export function FailurePage({ failure, library }: { failure: Failure; library: Library }) {
  const { entries, relations, knowledge } = library;
  const { overlay } = knowledge;
  const here = learnPath({ failure: failure.id });
  const related = relations.ofFailure(failure.id);
  const capability = overlay.about.capabilities.find(({ id }) => id === failure.capability);
  const tests = overlay.acceptance.filter(({ id }) => failure.tests.includes(id));
  const mending = overlay.steps.filter((step) => failure.steps.includes(step.id));
  const { previous, next } = neighboursOf(entries, "failure", here);
  const rows = [
    ["Why", failure.cause],
    ["Make sure", failure.confirm],
    ["Mend it", failure.remedy],
  ] as const;
  return (
    <ReadingFrame
      crumbs={[
        { title: "Learn", href: "/learn" },
        { title: "Failures", href: "/learn#failures" },
      ]}
      title={failure.name}
      mark={
        <span className="rounded-md border border-line-strong px-1.5 py-0.5 font-mono text-sm text-ink-3">
          {failure.id}
        </span>
      }
      lead={failure.symptom}
      side={{ label: "All failures", groups: sideGroups(entries, "failure"), here }}
      previous={previous}
      next={next}
    >
      <ReadingPart id="cause" title="From the cause to the cure">
        <dl className="grid max-w-[740px] gap-x-4 gap-y-3 text-lg leading-relaxed sm:grid-cols-[104px_1fr]">
          {rows.map(([title, text]) => (
            <div key={title} className="contents">
              <dt className="text-base leading-[1.85] text-ink-3 max-sm:-mb-2">{title}</dt>
              <dd className="text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
        {capability ? (
          <p className="mt-5 max-w-[620px] text-base text-ink-2">
            <b className="font-medium text-ink">It holds down {capability.name}: </b>
            {capability.says}
          </p>
        ) : null}
      </ReadingPart>
      {tests.length > 0 ? (
        <ReadingPart id="tests" title="The tests that show it is gone">
          <ul className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 text-base sm:px-5">
            {tests.map(({ id, given, then, must }) => (
              <li key={id} className="py-3">
                <p className="flex items-center gap-2 text-sm text-ink-3">
                  <span className="font-mono text-xs">{id}</span>
                  <Badge tone={must ? "accent" : "neutral"}>{must ? "must pass" : "should pass"}</Badge>
                </p>
                <p className="mt-1">
                  <b className="font-medium">Given: </b>
                  {given}
                </p>
                <p>
                  <b className="font-medium">Then: </b>
                  {then}
                </p>
              </li>
            ))}
          </ul>
        </ReadingPart>
      ) : null}
      {mending.map((step) => (
        <ReadingPart
          key={step.id}
          id={step.id}
          title={`${step.id.toUpperCase()} mends it: ${step.title}`}
          says={step.goal}
        >
          <OptionCards
            options={[
              ...step.questions.flatMap((question) => question.options),
              ...(step.evidence?.methods ?? []),
            ]}
          />
        </ReadingPart>
      ))}
      {related.rules.length > 0 ? (
        <ReadingPart id="rules" title="Rules that watch for it">
          <RuleList rules={related.rules.flatMap((id) => knowledge.rules[id] ?? [])} />
        </ReadingPart>
      ) : null}
      <RelatedPart
        related={{ ...related, options: [] }}
        library={library}
        titles={{ steps: "Mended in", failures: "Beside it" }}
      />
      <ReadingPart id="sources" title="Sources">
        <SourceLines sources={failure.sources} />
      </ReadingPart>
    </ReadingFrame>
  );
}
