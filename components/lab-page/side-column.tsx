import type { ReactNode } from "react";
import { CountsRow } from "@/components/lab-page/counts-row";
import { ScreenFrames } from "@/components/lab-page/screen-frames";
import { countsOf, factsOf, shownOn, type LabState } from "@/lib/client/lab-page/lab-state";
import type { LabAddress } from "@/lib/domain/sessions/lab/lab-address";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";
import { whatBecame } from "@/lib/domain/sessions/lab/what-became";

const WORDS = {
  direct: {
    title: "One connection",
    says: "Server-sent events straight from the agent. The stream lives in the response.",
  },
  durable: {
    title: "Durable session",
    says: "Agents append to a log; screens subscribe from an offset. Closing is not stopping.",
  },
} as const;

export type SideColumnProps = {
  side: Side;
  state: LabState;
  address: LabAddress;
  /** What its server saw. */
  children: ReactNode;
};

/** One side: its counts, what became of it, its screens, and what its server saw. */
export function SideColumn({ side, state, address, children }: SideColumnProps) {
  const { title, says } = WORDS[side];
  const facts = factsOf(state, side);
  return (
    <section
      aria-label={title}
      className="grid min-w-0 content-start gap-3 rounded-card border border-line bg-canvas p-3 sm:p-4"
    >
      <div>
        <h2 className="text-xl font-semibold tracking-tight">{title}</h2>
        <p className="text-ink-2">{says}</p>
      </div>
      <CountsRow side={side} count={countsOf(state, side)} shown={shownOn(state, side)} />
      <p className="min-h-10 text-base text-ink" data-testid={`became-${side}`} aria-live="polite">
        {facts === null || state.last === null || state.busy !== null ? "" : whatBecame(state.last.id, facts)}
      </p>
      <ScreenFrames side={side} state={state} address={address} />
      {children}
    </section>
  );
}
