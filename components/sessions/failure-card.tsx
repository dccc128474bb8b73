import { ChevronRight } from "lucide-react";
import { PartChips } from "@/components/sessions/part-chips";
import { useStudio } from "@/lib/client/use-studio";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";

const linkClass =
  "min-h-6 rounded-md border border-line-strong px-1.5 text-xs text-ink-2 hover:border-ink-3 hover:text-ink max-md:min-h-11 max-md:px-3";

/** A failure that applies here: what people see and why here; opened: cause, how to confirm, remedy, and where to go on. */
export function FailureCard({ found }: { found: FoundFailure }) {
  const { failure, evidence } = found;
  const steps = useStudio((studio) => studio.knowledge.overlay.steps);
  const showOverlayStep = useStudio((studio) => studio.showOverlayStep);
  const showOverlayView = useStudio((studio) => studio.showOverlayView);
  return (
    <article
      aria-label={`${failure.id}, ${failure.name}`}
      className="grid gap-1.5 rounded-card border border-line-strong px-3 py-2.5"
    >
      <h4 className="flex items-baseline justify-between gap-2 font-medium">
        {failure.name}
        <span className="font-mono text-xs font-normal text-ink-3">{failure.id}</span>
      </h4>
      <p>{failure.symptom}</p>
      <p className="text-xs text-ink-2">
        <span className="font-medium text-ink">Why here: </span>
        {evidence.because}
      </p>
      <PartChips
        label={`Where ${failure.name} comes from`}
        components={evidence.components}
        connections={evidence.connections}
      />
      <details className="group">
        <summary className="flex min-h-7 cursor-pointer list-none items-center gap-1 text-xs font-medium text-ink-2 max-md:min-h-11 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            size={13}
            aria-hidden
            className="text-ink-3 transition-transform duration-150 group-open:rotate-90"
          />
          Cause, check and remedy
        </summary>
        <dl className="grid gap-1.5 pb-1.5 text-xs">
          <Line term="Cause" says={failure.cause} />
          <Line term="How to confirm" says={failure.confirm} />
          <Line term="Remedy" says={failure.remedy} />
        </dl>
        <div className="flex flex-wrap items-center gap-1">
          {failure.steps.map((id) => (
            <button
              key={id}
              type="button"
              className={linkClass}
              onClick={() => {
                showOverlayStep(id);
              }}
            >
              {steps.find((step) => step.id === id)?.title ?? id}
            </button>
          ))}
          {failure.tests.map((id) => (
            <button
              key={id}
              type="button"
              aria-label={`Test ${id}`}
              className={`${linkClass} font-mono`}
              onClick={() => {
                showOverlayView("tests", id);
              }}
            >
              {id}
            </button>
          ))}
        </div>
      </details>
    </article>
  );
}

function Line({ term, says }: { term: string; says: string }) {
  return (
    <div>
      <dt className="font-medium">{term}</dt>
      <dd className="text-ink-2">{says}</dd>
    </div>
  );
}
