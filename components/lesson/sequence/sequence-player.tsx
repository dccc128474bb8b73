"use client";

import type { CSSProperties } from "react";
import { PlayerControls } from "@/components/lesson/sequence/player-controls";
import { SequenceWay } from "@/components/lesson/sequence/sequence-way";
import { usePlayback } from "@/components/lesson/sequence/use-playback";
import { Sources } from "@/components/lesson/sources";
import type { Sequence } from "@/lib/domain/knowledge/sequence-schema";
import { actorsOf, lengthOf } from "@/lib/domain/overlay/lesson/sequence-state";
import { planSequence } from "@/lib/layout/sequence-lanes";

/** Two ways stand beside each other, each as wide as its picture asks for. */
function columnsFor(sequence: Sequence): CSSProperties {
  const widths = [sequence.before ?? [], sequence.steps].map(
    (steps) => planSequence(actorsOf(sequence, steps), steps).width,
  );
  return { "--ways": widths.map((width) => `minmax(0, ${String(width)}fr)`).join(" ") } as CSSProperties;
}

/** A sequence of events, step by step; without a session beside with one, where there is something to compare. */
export function SequencePlayer({ sequence }: { sequence: Sequence }) {
  const length = lengthOf(sequence);
  const playback = usePlayback(length);
  const { steps, before } = sequence;
  const { at } = playback;
  const says = steps[Math.min(at, steps.length) - 1]?.says ?? "";
  const without = before === undefined || at > before.length ? undefined : before[at - 1]?.says;
  return (
    <article aria-label={sequence.title} className="@container/player grid gap-4">
      <div>
        <h3 className="text-lg font-semibold tracking-tight">{sequence.title}</h3>
        <p className="max-w-[70ch] text-base text-ink-2">{sequence.says}</p>
      </div>
      <PlayerControls playback={playback} length={length} says={says} label={`Play ${sequence.title}`} />
      <p role="status" className="sr-only">
        {at === 0
          ? ""
          : `Step ${String(Math.min(at, steps.length))}. ${says}${without === undefined ? "" : ` Without a session: ${without}`}`}
      </p>
      <div
        style={columnsFor(sequence)}
        className={before ? "grid gap-x-8 gap-y-6 @5xl/player:grid-cols-(--ways)" : "grid"}
      >
        {before ? (
          <SequenceWay
            sequence={sequence}
            steps={before}
            title="Without a session"
            at={at}
            onSeek={playback.seek}
            hasLog={false}
          />
        ) : null}
        <SequenceWay
          sequence={sequence}
          steps={steps}
          title={before ? "With a session" : "Step by step"}
          at={at}
          onSeek={playback.seek}
          hasLog
        />
      </div>
      <p className="text-base">
        <span className="font-medium">In the end. </span>
        {sequence.ends}
      </p>
      <Sources sources={sequence.sources} />
    </article>
  );
}
