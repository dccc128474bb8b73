import { Fold } from "@/components/ladder/fold";
import type { Step } from "@/lib/domain/knowledge/step-schema";

type Reading = Pick<Step, "diagram" | "lesson" | "mistakes" | "followUps" | "sources">;

/** What there is to read about the step; folded, so that the questions stay in sight. */
export function StepReading({ step }: { step: Reading }) {
  return (
    <div className="border-b border-line">
      <Fold title="Before and after" open>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          <dt className="text-ink-3">Before</dt>
          <dd>{step.diagram.before}</dd>
          <dt className="text-ink-3">After</dt>
          <dd className="text-ink">{step.diagram.after}</dd>
        </dl>
      </Fold>
      <Fold title="The lesson">
        <div className="space-y-2">
          {step.lesson.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Fold>
      <Fold title="What goes wrong here" count={step.mistakes.length}>
        <Lines lines={step.mistakes} />
      </Fold>
      <Fold title="What an interviewer asks next" count={step.followUps.length}>
        <Lines lines={step.followUps} />
      </Fold>
      <Fold title="Sources" count={step.sources.length}>
        <ul className="space-y-1">
          {step.sources.map((source) => (
            <li key={source.title}>
              {source.url ? (
                <a
                  className="underline underline-offset-2 hover:text-accent"
                  href={source.url}
                  target="_blank"
                  rel="noreferrer"
                >
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              {source.readOn ? <span className="text-ink-3"> · read {source.readOn}</span> : null}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-4">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
