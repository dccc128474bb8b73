import type { LabSide, TestScreen } from "@/lib/client/lab-tests/lab-side";
import { browserTimers, type Timers } from "@/lib/client/lab/timers";
import { failureInWords, screenInWords } from "@/lib/domain/overlay/acceptance-words";
import { LASTING_CHECKS, SHOWN_CHECKS } from "@/lib/domain/overlay/contract/shown-checks";
import type { Acceptance, ScriptMove } from "@/lib/domain/knowledge/acceptance-schema";
import type { Shown, ShownStatus } from "@/lib/domain/sessions/lab/shown";

/** What came of a test on one side. `broken-off`: the lab itself could not go on, so nothing was measured. */
export interface Verdict {
  readonly verdict: "passed" | "failed" | "stopped" | "broken-off";
  /** The move at which it ended. */
  readonly at: number;
  /** Why, as a sentence. */
  readonly says: string;
}

/** How a test is run. */
export interface RunOptions {
  /** How many times as fast as in life agents work, and how many times as fast long silences pass. */
  readonly pace: number;
  readonly lapse: number;
  /** By how much the limits of checks are longer than the tests say: for machines that have much else to do. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** Hears of each move as it begins. */
  readonly onMove: (at: number) => void;
  readonly timers?: Timers;
}

type Expectation = Extract<ScriptMove, { do: "expect" }>;
type Finding = string | null;

interface Run extends RunOptions {
  readonly side: LabSide;
  readonly timers: Timers;
  readonly seen: Map<TestScreen, Shown>;
}

const LOOK_EVERY_MS = 80;
const FIRST_WORDS_WITHIN_MS = 60_000;
/** A direct screen without an open line has this long to prove that something still comes. */
const STILL_AFTER_MS = 1_500;
const LOOKED_AT_AGAIN_MS = 1_000;

class Stopped extends Error {}

function unlessStopped<Value>({ signal }: Run, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(new Stopped());
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}

function pause(run: Run, ms: number): Promise<void> {
  const passed = new Promise<void>((resolve) => {
    run.timers.after(ms, resolve);
  });
  return unlessStopped(run, passed);
}

/** Whether nothing can come to a screen any more by itself: on the direct side, when no line of it is open. */
function isStill(run: Run, { line, status }: Shown): boolean {
  if (run.side.side === "durable" || status === "active") return false;
  return line.state === "idle" || line.state === "broken" || line.state === "refused";
}

const STATUS_WORDS: Readonly<Record<ShownStatus, string>> = {
  idle: "It shows no answer at all",
  active: "It still shows the answer as being written",
  suspended: "It waits for an approval",
  complete: "It shows the answer as complete",
  cancelled: "It shows the answer as stopped",
  error: "Its answer broke off",
};

function failure(move: Expectation, shown: Shown, isOver: boolean, ms: number): string {
  const when = isOver ? "" : ` within ${String(Math.round(ms / 100) / 10)} s`;
  const more = isOver ? ", and nothing more is on its way" : "";
  return `${failureInWords(move)}${when}. ${STATUS_WORDS[shown.status]}${more}.`;
}

async function look(run: Run, { screen, check }: Expectation): Promise<{ now: Shown; a: Shown }> {
  const { side } = run;
  const isCompared = check === "same-transcript";
  const [now, a] = await Promise.all([side.read(screen), isCompared ? side.read("a") : undefined]);
  return { now, a: a ?? now };
}

async function lasts(run: Run, move: Expectation): Promise<Finding> {
  await pause(run, Math.max(1_000, (move.within * 1_000) / run.pace));
  const before = await run.side.read(move.screen);
  await pause(run, LOOKED_AT_AGAIN_MS);
  const { now, a } = await look(run, move);
  run.seen.set(move.screen, now);
  if (SHOWN_CHECKS[move.check]({ now, before, a })) return null;
  return `${failureInWords(move)}. ${STATUS_WORDS[now.status]}.`;
}

async function holds(run: Run, move: Expectation): Promise<Finding> {
  const { timers, seen } = run;
  const ms = move.within * 1_000 * run.patience;
  const begun = timers.now();
  let stillSince: number | null = null;
  let before = seen.get(move.screen);
  for (;;) {
    const { now, a } = await unlessStopped(run, look(run, move));
    before ??= now;
    const at = timers.now();
    if (SHOWN_CHECKS[move.check]({ now, before, a })) {
      seen.set(move.screen, now);
      return null;
    }
    stillSince = isStill(run, now) ? (stillSince ?? at) : null;
    const isOver = stillSince !== null && at - stillSince >= STILL_AFTER_MS;
    if (isOver || at - begun >= ms) return failure(move, now, isOver, ms);
    await pause(run, LOOK_EVERY_MS);
  }
}

async function streams(run: Run, screen: TestScreen): Promise<Finding> {
  const begun = run.timers.now();
  while (run.timers.now() - begun < FIRST_WORDS_WITHIN_MS) {
    const { text } = await unlessStopped(run, run.side.read(screen));
    if (text.length > 0) return null;
    await pause(run, LOOK_EVERY_MS);
  }
  throw new Error(`No word came to ${screenInWords(screen)} within a minute.`);
}

/** A fault that comes when the answer is over already breaks nothing, and what it measures is void. */
async function stillWrites(run: Run, screen: TestScreen): Promise<void> {
  const { status } = await unlessStopped(run, run.side.read(screen));
  if (status === "complete")
    throw new Error(
      "The answer was over before anything could be done to it. Run it again, at a slower pace.",
    );
}

async function cause(run: Run, what: string, screen: TestScreen): Promise<Finding> {
  const { outcome, says } = await unlessStopped(run, run.side.cause(what, screen));
  // The direct side has nothing that could be trimmed or grow old: the checks say what that means to people.
  if (run.side.side === "durable" && outcome !== "done" && outcome !== "kept")
    throw new Error(says === "" ? "It could not be brought about." : says);
  return null;
}

async function perform(run: Run, move: ScriptMove): Promise<Finding> {
  const { side, pace, lapse } = run;
  switch (move.do) {
    case "open":
      return unlessStopped(run, side.open(move.screen)).then(() => null);
    case "close":
      return side.close(move.screen).then(() => null);
    case "reload":
      await stillWrites(run, move.screen);
      return unlessStopped(run, side.reload(move.screen)).then(() => null);
    case "send":
      return side.command(move.screen, { do: "send", text: move.text }).then(() => null);
    case "stop":
      await stillWrites(run, move.screen);
      return side.command(move.screen, { do: "stop" }).then(() => null);
    case "drop": {
      await stillWrites(run, move.screen);
      const ms = Math.round((move.seconds * 1_000) / pace);
      return unlessStopped(run, side.command(move.screen, { do: "drop", ms })).then(() => null);
    }
    case "wait":
      return pause(run, (move.seconds * 1_000) / lapse).then(() => null);
    case "streaming":
      return streams(run, move.screen);
    case "cause":
      return cause(run, move.what, move.screen);
    case "expect":
      return LASTING_CHECKS.has(move.check) ? lasts(run, move) : holds(run, move);
  }
}

/** Runs a test on one side, move after move, and says what came of it. It measures; it never throws. */
export async function runAcceptance(
  { script }: Acceptance,
  side: LabSide,
  options: RunOptions,
): Promise<Verdict> {
  const run: Run = { ...options, side, timers: options.timers ?? browserTimers, seen: new Map() };
  let at = 0;
  try {
    for (const move of script) {
      if (run.signal.aborted) throw new Stopped();
      run.onMove(at);
      const finding = await perform(run, move);
      if (finding !== null) return { verdict: "failed", at, says: finding };
      at += 1;
    }
    return { verdict: "passed", at: script.length, says: "Every step held." };
  } catch (error) {
    if (error instanceof Stopped) return { verdict: "stopped", at, says: "Stopped before its end." };
    const says = error instanceof Error ? error.message : "The lab did not answer.";
    return { verdict: "broken-off", at, says: says.slice(0, 300) };
  }
}
