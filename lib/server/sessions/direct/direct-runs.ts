import "server-only";
import type { DirectMessage, DirectPart } from "@/lib/domain/sessions/direct/direct-part";
import type { DirectReport, DirectSight } from "@/lib/domain/sessions/direct/direct-report";
import type { ClosePolicy } from "@/lib/domain/sessions/direct/direct-request";
import type { Interrupt } from "@/lib/domain/sessions/door-message";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { forkProgram, type ForkedProgram } from "@/lib/server/sessions/agents/fork-program";
import { directSayingSchema, type DirectOrder } from "@/lib/server/sessions/direct/direct-order";

/** Whoever reads an answer as it comes. */
export interface DirectReader {
  send(message: DirectMessage): void;
  /** The answer is over, and so is its response. */
  end(): void;
  /** Aborts when nobody reads any more. */
  readonly gone: AbortSignal;
}

/** The direct answers of this process. They are kept in memory, as such designs do. */
export interface DirectRuns {
  /**
   * Starts an agent for one answer, and hands over what it says for as long as its reader is there. When its process dies
   * the response is left as it is, without an end: nobody is there who could give it one. `null` when there are too many.
   */
  start(personId: string, order: DirectOrder, policy: ClosePolicy, reader: DirectReader): DirectReport | null;
  /** How an answer of this person's stands. */
  find(personId: string, runId: string): DirectReport | null;
  /** Does to the agent's process what an operating system does; with whether there is one. */
  interrupt(personId: string, runId: string, signal: Interrupt): boolean;
  /** Loses the next write to the response; with whether there is one to be lost. */
  loseWrite(personId: string, runId: string): boolean;
  stop(): Promise<void>;
}

const MOST_KEPT = 500;
const MOST_OF_ONE_PERSON = 12;
const MOST_AT_WORK = 24;
const MOST_SEEN = 40;

interface Run {
  readonly report: DirectReport;
  readonly reader: DirectReader;
  readonly child: ForkedProgram;
  parts: number;
  isToLose: boolean;
}

function see({ report }: Run, what: DirectSight["what"]): void {
  if (report.saw.length < MOST_SEEN) report.saw.push({ at: Date.now(), what, tokens: report.tokens });
}

function count({ report }: Run, part: DirectPart): void {
  if (part.type !== "text") return;
  const tokens = tokensOf(part.text).length;
  report.tokens += tokens;
  report.tokensByRun[part.runId] = (report.tokensByRun[part.runId] ?? 0) + tokens;
  if (report.isClosed) report.tokensAfterClose += tokens;
}

function hear(run: Run, part: DirectPart): void {
  count(run, part);
  const n = run.parts;
  run.parts += 1;
  const isLost = run.isToLose && part.type === "text";
  if (isLost) {
    run.isToLose = false;
    see(run, "write-lost");
  } else if (!run.report.isClosed) run.reader.send({ n, part });
  if (part.type !== "end") return;
  run.report.status = part.outcome;
  see(run, "finished");
}

/** A closed connection is all that the server sees: whether it was Stop, a reload or a dead network is not in it. */
function close(run: Run): void {
  const { report, child } = run;
  if (report.isClosed) return;
  report.isClosed = true;
  if (report.status !== "running") return;
  see(run, "closed");
  if (report.policy !== "stop") return;
  report.status = "stopped";
  child.interrupt("SIGKILL");
}

function finish(run: Run): void {
  if (run.report.status === "running") {
    run.report.status = "killed";
    see(run, "died");
  } else if (!run.report.isClosed) run.reader.end();
}

function begin(order: DirectOrder, policy: ClosePolicy, reader: DirectReader): Run {
  const report: DirectReport = {
    runId: order.runId,
    policy,
    status: "running",
    tokens: 0,
    tokensByRun: {},
    tokensAfterClose: 0,
    isClosed: false,
    saw: [],
  };
  const child = forkProgram("direct-process", order, (message) => {
    const said = directSayingSchema.safeParse(message);
    // What was on its way when it was killed was said for nobody.
    if (said.success && report.status === "running") hear(run, said.data.part);
  });
  const run: Run = { report, reader, child, parts: 0, isToLose: false };
  see(run, "opened");
  return run;
}

/** No answer outlives this process, and no client finds its way back into one: that is what the lab shows. */
export function createDirectRuns(): DirectRuns {
  const kept = new Map<string, Run>();
  const ending = new Set<Promise<void>>();
  const keyOf = (personId: string, runId: string) => `${personId}/${runId}`;
  const atWork = (run: Run | undefined): run is Run => run?.report.status === "running";

  function keep(key: string, run: Run): void {
    kept.set(key, run);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && oldest.done !== true) kept.delete(oldest.value);
  }

  function hasRoom(personId: string): boolean {
    const working = [...kept].filter(([, run]) => atWork(run));
    const theirs = working.filter(([key]) => key.startsWith(`${personId}/`));
    return working.length < MOST_AT_WORK && theirs.length < MOST_OF_ONE_PERSON;
  }

  return {
    start: (personId, order, policy, reader) => {
      const key = keyOf(personId, order.runId);
      if (kept.has(key) || !hasRoom(personId)) return null;
      const run = begin(order, policy, reader);
      keep(key, run);
      reader.gone.addEventListener("abort", () => {
        close(run);
      });
      const ended = run.child.ended.then(() => {
        finish(run);
      });
      ending.add(ended);
      void ended.then(() => ending.delete(ended));
      return run.report;
    },
    find: (personId, runId) => kept.get(keyOf(personId, runId))?.report ?? null,
    interrupt: (personId, runId, signal) => {
      const run = kept.get(keyOf(personId, runId));
      if (!atWork(run)) return false;
      if (signal !== "SIGKILL") see(run, signal === "SIGSTOP" ? "blocked" : "unblocked");
      run.child.interrupt(signal);
      return true;
    },
    loseWrite: (personId, runId) => {
      const run = kept.get(keyOf(personId, runId));
      if (!atWork(run)) return false;
      run.isToLose = true;
      return true;
    },
    stop: async () => {
      for (const run of kept.values()) if (atWork(run)) run.child.interrupt("SIGKILL");
      await Promise.all(ending);
    },
  };
}
