import { OptionCards } from "@/components/learn/option-cards";
import { Prose } from "@/components/learn/prose";
import { ReadingPart } from "@/components/learn/reading-part";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";

/** What a step of the overlay has and a step of the ladder has not: what to find out, the evidence, what comes of it. */
export function OverlayParts({ step }: { step: OverlayStep }) {
  const facts = [
    ["Done when", step.doneWhen],
    ["What comes of it", step.output],
    ["On the board", step.canvas],
  ] as const;
  return (
    <>
      <ReadingPart id="asks" title="What to find out">
        <ul className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 text-base sm:px-5">
          {step.asks.map(({ id, text, fill }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
              <span>{text}</span>
              <span className="text-sm text-ink-3">
                {fill === undefined ? "you write it down" : "the board shows it, where it is drawn"}
              </span>
            </li>
          ))}
        </ul>
      </ReadingPart>
      {step.evidence ? (
        <ReadingPart id="evidence" title={step.evidence.text}>
          <OptionCards options={step.evidence.methods} />
        </ReadingPart>
      ) : null}
      <ReadingPart id="outcome" title="What comes of it">
        <Prose>
          <dl className="space-y-3">
            {facts.map(([title, text]) => (
              <div key={title}>
                <dt className="text-sm font-medium text-ink-3">{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Prose>
      </ReadingPart>
    </>
  );
}
