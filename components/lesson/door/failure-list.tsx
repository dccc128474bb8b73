import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Symptom } from "@/lib/domain/knowledge/door-schema";
import type { Failure } from "@/lib/domain/knowledge/overlay-step-schema";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";

const PARTS = [
  { key: "cause", name: "Cause" },
  { key: "confirm", name: "Confirm it" },
  { key: "remedy", name: "Remedy" },
] as const;

function FailureItem({ found, likely }: { found: FoundFailure; likely: boolean }) {
  const { failure, evidence } = found;
  return (
    <li className="bg-panel">
      <details open={likely} className="group">
        <summary className="grid min-h-11 cursor-pointer list-none grid-cols-[16px_1fr_auto] items-start gap-2 px-3.5 py-2.5 hover:bg-bg focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            size={14}
            aria-hidden
            className="mt-1 text-ink-3 transition-transform duration-150 group-open:rotate-90"
          />
          <span>
            <span className="block text-base font-medium">
              {failure.name} <span className="font-mono text-xs font-normal text-ink-3">{failure.id}</span>
            </span>
            <span className="block text-sm text-ink-2">{failure.symptom}</span>
          </span>
          {likely ? <Badge tone="warn">looks like it</Badge> : null}
        </summary>
        <dl className="grid gap-x-4 gap-y-1.5 px-3.5 pb-3.5 pl-[38px] text-sm sm:grid-cols-[84px_1fr]">
          <dt className="text-ink-3">Why here</dt>
          <dd>{evidence.because}</dd>
          {PARTS.map(({ key, name }) => (
            <div key={key} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd>{failure[key]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}

export type FailureListProps = {
  found: readonly FoundFailure[];
  symptom: Symptom | undefined;
  /** All failures, to name those that look alike and are not on this path. */
  failures: readonly Failure[];
};

/** The failures of a path, those that look like the symptom first and open; and those that the answers rule out. */
export function FailureList({ found, symptom, failures }: FailureListProps) {
  const likely = symptom?.failures ?? [];
  const ruledOut = failures.filter(
    ({ id }) => likely.includes(id) && found.every(({ failure }) => failure.id !== id),
  );
  return (
    <div className="grid gap-3">
      <ol className="grid gap-px overflow-hidden rounded-card border border-line bg-line">
        {found.map((one) => (
          <FailureItem key={one.failure.id} found={one} likely={likely.includes(one.failure.id)} />
        ))}
      </ol>
      {ruledOut.length === 0 ? null : (
        <div className="text-sm text-ink-2">
          <p className="font-medium">Looks the same, and your answers rule it out:</p>
          <ul className="mt-1 list-disc pl-5">
            {ruledOut.map(({ id, name, confirm }) => (
              <li key={id}>
                {name} <span className="font-mono text-xs text-ink-3">{id}</span>. To be sure:{" "}
                {confirm.charAt(0).toLowerCase() + confirm.slice(1)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
