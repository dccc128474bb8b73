import type { WatchedSession } from "@/lib/client/lab/open-watch";
import type { SeenScreen } from "@/lib/client/lab/seen-screens";
import type { DirectReports } from "@/lib/client/lab-page/direct-reports";
import { writtenDirectly } from "@/lib/client/lab-page/written-directly";
import { countTokens, type TokenCount } from "@/lib/domain/sessions/lab/count-tokens";
import type { LabControlId } from "@/lib/domain/sessions/lab/lab-control";
import { screenIdOf, type Side } from "@/lib/domain/sessions/lab/screen-address";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import type { BecameFacts } from "@/lib/domain/sessions/lab/what-became";
import { writtenIn } from "@/lib/domain/sessions/lab/written-in";
import { tokensOn } from "@/lib/domain/sessions/lab/tokens-on";

/** One conversation on both sides: a new one has a new session and new screens. */
export interface LabTry {
  readonly labId: string;
  readonly sessionId: string;
  readonly proxy: "on" | "off";
}

type BySide<Value> = Readonly<Record<Side, Value>>;

/** The control that was pressed last, and what was noted of it on the way. */
export interface LastControl {
  readonly id: LabControlId;
  readonly tokensBefore: BySide<number>;
  readonly wasDone: BySide<boolean>;
  readonly whileBlocked: BySide<number> | null;
  /** Of a reload: how long until everything was there again. */
  readonly caughtUpMs: number | null;
  /** The device that was opened beside the laptop. */
  readonly device: string | null;
}

/** Everything the lab's page shows. */
export interface LabState {
  readonly current: LabTry | null;
  /** Devices that are open, on both sides alike. */
  readonly devices: readonly string[];
  readonly seen: ReadonlyMap<string, SeenScreen>;
  readonly watched: WatchedSession | null;
  readonly direct: DirectReports;
  /** What is being done at this moment, in words; `null` when nothing is. */
  readonly busy: string | null;
  readonly last: LastControl | null;
  /** What went wrong, with what to do. */
  readonly trouble: string | null;
}

export const SIDES = ["direct", "durable"] as const satisfies readonly Side[];

/** A lab in which nothing was opened. */
export const CLOSED_LAB: LabState = {
  current: null,
  devices: [],
  seen: new Map(),
  watched: null,
  direct: { reports: [], stopped: new Set() },
  busy: null,
  last: null,
  trouble: null,
};

/** What a device shows, while it is known. */
export function shownOn(state: Pick<LabState, "seen">, side: Side, device = "laptop"): Shown | undefined {
  return state.seen.get(screenIdOf({ side, device }))?.shown;
}

/** On how many sides an answer is being written, as the laptops show it. */
export function sidesAtWork(state: Pick<LabState, "seen">): number {
  return SIDES.filter((side) => (shownOn(state, side)?.activeRunId ?? null) !== null).length;
}

/** How many tokens a side's laptop shows; none while it is not known. */
export function tokensOnLaptop(state: LabState, side: Side): number {
  return tokensOn(shownOn(state, side) ?? { tokensByRun: {} });
}

/** The counts of one side since this try began; `null` while its laptop is not known. */
export function countsOf(state: LabState, side: Side): TokenCount | null {
  const shown = shownOn(state, side);
  if (shown === undefined || state.watched === null) return null;
  const { reports, stopped } = state.direct;
  const { watched, last } = state;
  const written =
    side === "direct"
      ? writtenDirectly(reports, stopped)
      : writtenIn(watched.folded.session.state, watched.entries, shown.offsets.at(-1));
  const count = countTokens(side, shown, written);
  // What was written after a Stop is nobody's loss: it is counted as that.
  if (side === "direct") return { ...count, lost: Math.max(0, count.lost - count.afterStop) };
  return { ...count, caughtUpMs: count.caughtUpMs ?? last?.caughtUpMs ?? null };
}

const DIRECT_RUN = {
  running: "running",
  complete: "complete",
  asked: "complete",
  stopped: "cancelled",
  killed: "killed",
} as const;

function runOf({ watched, direct }: LabState, side: Side): BecameFacts["run"] {
  if (side === "direct") {
    const report = direct.reports.at(-1);
    return report === undefined ? "none" : DIRECT_RUN[report.status];
  }
  const runs = Object.values(watched?.folded.session.state.runs ?? {});
  const status = runs.findLast(({ parentRunId }) => parentRunId === undefined)?.status;
  if (status === undefined) return "none";
  return status === "requested" || status === "active" || status === "suspended" ? "running" : status;
}

/** What is known of one side since the last control was pressed; `null` before that. */
export function factsOf(state: LabState, side: Side): BecameFacts | null {
  const { last } = state;
  const [count, shown] = [countsOf(state, side), shownOn(state, side)];
  if (last === null || count === null || shown === undefined) return null;
  return {
    side,
    count,
    shown,
    other: last.device === null ? null : (shownOn(state, side, last.device) ?? null),
    tokensBefore: last.tokensBefore[side],
    tokensNow: tokensOn(shown),
    run: runOf(state, side),
    wasDone: last.wasDone[side],
    whileBlocked: last.whileBlocked?.[side] ?? null,
  };
}
