import type { LineReport, LineState } from "@/lib/domain/sessions/lab/shown";

/** A line that has not been open yet. */
export function newLine(resumes: boolean): LineReport {
  return {
    state: resumes ? "connecting" : "idle",
    resumes,
    cuts: 0,
    cutAt: null,
    backAt: null,
    caughtUpAt: null,
    resumedFrom: null,
  };
}

const DOWN: ReadonlySet<LineState> = new Set(["dropped", "waiting", "broken"]);

/** A line's report after it became something else, at `now`. A cut forgets the return from the one before it. */
export function changeLine(line: LineReport, state: LineState, now: number): LineReport {
  const isCut = DOWN.has(state) && line.state === "live";
  if (!isCut) return { ...line, state };
  return {
    ...line,
    state,
    cuts: line.cuts + 1,
    cutAt: now,
    backAt: null,
    caughtUpAt: null,
    resumedFrom: null,
  };
}

/** The line is open again, and goes on from entry `resumedFrom`, or from the beginning. */
export function returned(line: LineReport, resumedFrom: number | null, now: number): LineReport {
  return line.cutAt === null ? line : { ...line, backAt: now, resumedFrom };
}

/** Everything that was missed is there. */
export function caughtUp(line: LineReport, now: number): LineReport {
  return line.backAt === null || line.caughtUpAt !== null ? line : { ...line, caughtUpAt: now };
}
