import { ScrollText, Zap } from "lucide-react";
import { SequencePicture } from "@/components/lesson/sequence/sequence-picture";
import { Badge } from "@/components/ui/badge";
import type { Sequence } from "@/lib/domain/knowledge/sequence-schema";
import { actorsOf, stateAfter } from "@/lib/domain/overlay/lesson/sequence-state";
import { planSequence } from "@/lib/layout/sequence-lanes";
import { cn } from "@/lib/shared/class-names";

/** What may scroll can be reached by keyboard. */
const FOCUSABLE = 0;

export type SequenceWayProps = {
  sequence: Sequence;
  steps: Sequence["steps"];
  title: string;
  /** How many of all steps were taken; more than this way has: it has ended. */
  at: number;
  onSeek: (at: number) => void;
  /** There is a log on this way. */
  hasLog: boolean;
};

/** One way through a sequence: a numbered list with the step of now marked, and the same as a picture. */
export function SequenceWay({ sequence, steps, title, at, onSeek, hasLog }: SequenceWayProps) {
  const done = Math.min(at, steps.length);
  const { offset, run } = stateAfter(steps, done);
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h4 className="text-base font-medium">{title}</h4>
        <Badge tone={hasLog ? "neutral" : "quiet"}>
          <ScrollText size={12} aria-hidden />
          {hasLog ? (offset === undefined ? "log not read yet" : `log at ${String(offset)}`) : "no log"}
        </Badge>
        {hasLog ? (
          <Badge tone={run === undefined ? "quiet" : "accent"}>
            <Zap size={12} aria-hidden />
            {run === undefined ? "no run yet" : `run ${run}`}
          </Badge>
        ) : null}
      </div>
      <p
        aria-hidden
        className="flex min-h-[1lh] items-end text-base @5xl/player:min-h-[2lh] @max-xl/player:hidden"
      >
        {steps[done - 1]?.says ?? <span className="text-ink-3">Nothing has happened yet.</span>}
      </p>
      <div
        className="order-2 overflow-x-auto rounded-card border border-line bg-panel p-3 @xl/player:order-1"
        tabIndex={FOCUSABLE}
        role="group"
        aria-label={`${title}, a picture`}
      >
        <SequencePicture plan={planSequence(actorsOf(sequence, steps), steps)} done={done} />
      </div>
      <ol className="order-1 grid gap-0.5 text-sm @xl/player:order-2">
        {steps.map((step, index) => {
          const isNow = index + 1 === done;
          return (
            <li key={step.says} aria-current={isNow ? "step" : undefined}>
              <button
                type="button"
                onClick={() => onSeek(index + 1)}
                className={cn(
                  "grid min-h-11 w-full grid-cols-[24px_1fr] items-start gap-1 rounded-lg px-2 py-1.5 text-left transition-colors hover:bg-ink/6 sm:min-h-0",
                  isNow && "bg-accent-bg text-ink hover:bg-accent-bg",
                  index + 1 > done && "text-ink-3",
                )}
              >
                <span aria-hidden className="font-mono text-xs leading-[1.6]">
                  {index + 1}
                </span>
                <span>{step.says}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
