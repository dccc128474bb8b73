import type { ReactNode } from "react";
import { PHASE_WORDS } from "@/components/lesson/conflict/conflict-words";
import type { ConflictEvent } from "@/lib/domain/knowledge/conflict-schema";
import {
  mustDo,
  phasesOf,
  verdictOf,
  type RunPhase,
  type Stance,
} from "@/lib/domain/overlay/lesson/read-close";
import { cn } from "@/lib/shared/class-names";

const MOMENTS = ["Before", "It happens", "After"] as const;

function Said({ name, children, strong = false }: { name: string; children: ReactNode; strong?: boolean }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd className={cn(strong && "font-medium")}>{children}</dd>
    </div>
  );
}

type LaneProps = {
  name: string;
  phases: readonly RunPhase[];
  /** Which of the moments this stretch belongs to. */
  at: number;
  tone: string;
};

/** A stretch of the run's line: whole while it runs, broken off where it has ended, dashed where a policy decides. */
function Lane({ name, phases, at, tone }: LaneProps) {
  const phase = phases[at] ?? "runs";
  const isFirst = at === 0;
  return (
    <div>
      <dt className={cn("text-xs text-ink-3", !isFirst && "@lg:sr-only")}>{name}</dt>
      <dd className={cn(!isFirst && "@lg:pt-[17px]")}>
        <span aria-hidden className={cn("relative -mx-3.5 block h-4", tone)}>
          <span
            className={cn(
              "absolute inset-x-0 top-1/2 -translate-y-1/2 border-current",
              phase === "runs" && "border-t-4",
              phase === "by-policy" && "border-t-4 border-dashed",
              phase === "ended" && "border-t border-dotted opacity-60",
            )}
          />
          {phase === "ended" && phases[at - 1] !== "ended" ? (
            <span className="absolute top-0 left-0 h-4 w-1 rounded-full bg-current" />
          ) : null}
        </span>
        <span className="text-xs font-medium">{PHASE_WORDS[phase]}</span>
      </dd>
    </div>
  );
}

export type EventTimelineProps = {
  event: ConflictEvent;
  stance: Stance;
  told: boolean;
};

/** Three moments: what happened, what the server saw, what it must do, and what the run does under this reading. */
export function EventTimeline({ event, stance, told }: EventTimelineProps) {
  const verdict = verdictOf(event, stance);
  const [must, does] = [phasesOf(mustDo(event)), phasesOf(verdict.course)];
  return (
    <div className="@container min-w-0">
      <ol
        aria-label={`Timeline: ${event.happened}`}
        className="grid overflow-hidden rounded-card border border-line bg-panel @max-lg:divide-y @max-lg:divide-line @lg:grid-cols-3 @lg:grid-rows-[repeat(6,auto)]"
      >
        {event.timeline.map((moment, at) => (
          <li
            key={moment.happened}
            className="grid content-start gap-y-2.5 p-3.5 text-sm @lg:row-span-6 @lg:grid-rows-subgrid @lg:not-first:border-l @lg:not-first:border-line"
          >
            <p className="text-xs font-medium text-ink-3">
              {at + 1}. {MOMENTS[at]}
            </p>
            <dl className="contents">
              <Said name="What happened" strong>
                {moment.happened}
              </Said>
              <Said name="What the server saw">{moment.saw}</Said>
              {told || at === 0 ? <Said name="What it must do">{moment.must}</Said> : null}
              {told ? (
                <>
                  <Lane name="The run that is wanted" phases={must} at={at} tone="text-ink-3" />
                  <Lane
                    name="The run under this reading"
                    phases={does}
                    at={at}
                    tone={!verdict.right && at > 0 ? "text-hot" : "text-ok"}
                  />
                </>
              ) : null}
            </dl>
          </li>
        ))}
      </ol>
    </div>
  );
}
