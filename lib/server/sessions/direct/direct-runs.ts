import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { directScript, type DirectSaying } from "@/lib/domain/sessions/script/direct-script";
import { seedOf } from "@/lib/server/sessions/agents/agent-order";

/** What a closed connection is taken for, since the server cannot know: a wish to stop, or nothing at all. */
export const CLOSE_POLICIES = ["stop", "continue"] as const;
export type ClosePolicy = (typeof CLOSE_POLICIES)[number];

/** One answer over one connection, as far as it got. Kept in memory only, as such designs do. */
export interface DirectRun {
  readonly runId: string;
  readonly policy: ClosePolicy;
  status: "running" | "complete" | "stopped";
  /** Pieces of text the agent wrote, and how many of them when nobody was there to read them. */
  tokens: number;
  tokensAfterClose: number;
  isClosed: boolean;
}

/** The direct runs of this process. */
export interface DirectRuns {
  /** Runs the script of `runId`, handing over what is said for as long as `reader` is there. `null` when there are too many. */
  start(
    personId: string,
    run: { runId: string; policy: ClosePolicy },
    reader: { send: (said: DirectSaying) => void; gone: AbortSignal },
  ): Promise<DirectRun> | null;
  /** How a run of this person's stands. */
  find(personId: string, runId: string): DirectRun | null;
}

const MOST_KEPT = 500;
const MOST_AT_ONCE = 4;

async function walk(
  run: DirectRun,
  { send, gone }: { send: (said: DirectSaying) => void; gone: AbortSignal },
): Promise<DirectRun> {
  for (const said of directScript(seedOf(run.runId), run.runId)) {
    await sleep(said.delayMs);
    run.isClosed = gone.aborted;
    if (gone.aborted && run.policy === "stop") {
      run.status = "stopped";
      return run;
    }
    if (said.saying.type === "output-delta") {
      run.tokens += 1;
      if (gone.aborted) run.tokensAfterClose += 1;
    }
    if (!gone.aborted) send(said);
  }
  run.status = "complete";
  return run;
}

/** No run outlives this process, and no client finds its way back into one: that is what the lab shows. */
export function createDirectRuns(): DirectRuns {
  const kept = new Map<string, DirectRun>();
  const keyOf = (personId: string, runId: string) => `${personId}/${runId}`;
  return {
    start: (personId, { runId, policy }, reader) => {
      const theirs = [...kept].filter(
        ([key, run]) => key.startsWith(`${personId}/`) && run.status === "running",
      );
      if (theirs.length >= MOST_AT_ONCE) return null;
      const run: DirectRun = {
        runId,
        policy,
        status: "running",
        tokens: 0,
        tokensAfterClose: 0,
        isClosed: false,
      };
      kept.delete(keyOf(personId, runId));
      kept.set(keyOf(personId, runId), run);
      const oldest = kept.keys().next();
      if (kept.size > MOST_KEPT && oldest.done !== true) kept.delete(oldest.value);
      return walk(run, reader);
    },
    find: (personId, runId) => kept.get(keyOf(personId, runId)) ?? null,
  };
}
