import type { Side } from "@/lib/domain/sessions/lab/screen-address";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** What the agents of one side wrote, as the log (durable) or the server's report (direct) has it. */
export interface Written {
  /** Pieces of text by run. A part that a retry took the place of is not in a log any more. */
  readonly tokensByRun: Readonly<Record<string, number>>;
  /** Of these, how many after a Stop for the run was in the log, or after its line was closed. */
  readonly tokensAfterStop: number;
  /** Runs that have ended: nothing more comes of them. */
  readonly ended: ReadonlySet<string>;
}

/** What one screen makes of it. */
export interface TokenCount {
  /** Written, not on the screen, and not coming any more by itself. */
  readonly lost: number;
  /** Written, not on the screen, and still on its way. */
  readonly behind: number;
  readonly duplicated: number;
  readonly afterStop: number;
  /** From the line's return until everything missed was there; `null` while it is not, or when nothing broke. */
  readonly caughtUpMs: number | null;
}

/**
 * Counts one screen against what was written in the runs it was there for (`runIds`; all of them when left out). Whether
 * something missing is lost is decided by whether the line resumes: a durable line brings it, so that it is lost only if
 * the screen is live, the run has ended, and it is not there; a direct line that does not carry it now never will.
 */
export function countTokens(
  side: Side,
  shown: Pick<Shown, "tokensByRun" | "duplicated" | "line">,
  written: Written,
  runIds: readonly string[] = Object.keys(written.tokensByRun),
): TokenCount {
  const { line } = shown;
  let [lost, behind] = [0, 0];
  for (const runId of runIds) {
    const missing = Math.max(0, (written.tokensByRun[runId] ?? 0) - (shown.tokensByRun[runId] ?? 0));
    const isSettled = line.state === "live" && written.ended.has(runId);
    const isComing = side === "durable" ? !isSettled : line.state === "live";
    if (isComing) behind += missing;
    else lost += missing;
  }
  const { backAt, caughtUpAt } = line;
  const caughtUpMs = backAt === null || caughtUpAt === null ? null : Math.max(0, caughtUpAt - backAt);
  return { lost, behind, duplicated: shown.duplicated, afterStop: written.tokensAfterStop, caughtUpMs };
}
