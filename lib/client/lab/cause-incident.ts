import type { Asked } from "@/lib/client/lab/door-line";
import type { Screens } from "@/lib/client/lab/open-screens";
import type { Watch, WatchedSession } from "@/lib/client/lab/open-watch";
import { DONE, nothing, type ScreenOutcome } from "@/lib/client/lab/screen";
import { browserTimers, type Timers } from "@/lib/client/lab/timers";
import { activeRoot } from "@/lib/domain/sessions/active-root";
import { BLOCK_MS, DAY_SECONDS, type Incident } from "@/lib/domain/sessions/lab/incident";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import { isOver, type Run } from "@/lib/domain/sessions/session-state";
import { tokensOn } from "@/lib/domain/sessions/lab/tokens-on";

/** What bringing an incident about needs. */
export interface CauseDeps {
  readonly screens: Screens;
  /** The page's own line to the durable side; the direct side has nothing that could be watched. */
  readonly watch: Watch;
  readonly timers?: Timers;
}

/** What came of it. `count`: of `countPushes`, how many pushes point to the last run. */
export interface CauseOutcome extends ScreenOutcome {
  readonly count?: number;
}

interface Cause {
  readonly screens: Screens;
  readonly watch: Watch;
  readonly timers: Timers;
  readonly screenId: string;
}

const WITHIN_MS = 180_000;
/** Between a run's wait for leave and its process being gone. */
const GONE_AFTER_MS = 1_000;
/** What a process wrote before it hangs is all there when for so long nothing came. */
const SETTLE_MS = 1_500;
/** Looked at so many times at most: whoever still writes then is not the one that hangs. */
const LOOKS = 4;

function roots({ folded }: WatchedSession): readonly Run[] {
  return Object.values(folded.session.state.runs).filter(({ parentRunId }) => parentRunId === undefined);
}

function pass({ timers }: Cause, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(ms, resolve);
  });
}

function active({ watch }: Cause): Run | undefined {
  return activeRoot(watch.store.getState().folded.session.state);
}

/** An answer of the door as an outcome. */
function outcomeOf(asked: Asked): ScreenOutcome {
  if (asked.kind !== "answered") return { outcome: "not-sent", says: "The page has no line to the server." };
  return asked.answer.type === "accepted" ? DONE : { outcome: "refused", says: asked.answer.message };
}

async function toActiveRun(by: Cause, message: object): Promise<ScreenOutcome> {
  const run = active(by);
  if (run === undefined) return nothing("Nothing is under way.");
  return outcomeOf(await by.watch.request({ ...message, runId: run.id }));
}

async function toSession({ watch }: Cause, message: object): Promise<ScreenOutcome> {
  return outcomeOf(await watch.request(message));
}

function toScreen({ screens, screenId }: Cause, command: ScreenCommand): Promise<ScreenOutcome> {
  return screens.command(screenId, command);
}

/** Waits for something to come about in the session; `nothing` when it does not. */
async function comesAbout(by: Cause, is: (watched: WatchedSession) => boolean): Promise<ScreenOutcome> {
  try {
    await by.watch.until(is, WITHIN_MS);
    return DONE;
  } catch {
    return nothing("It did not come about: does the question ask for it?");
  }
}

/** Whether the last run plays a job, and something holds of it. */
function ofJob(job: string, is: (watched: WatchedSession, run: Run) => boolean) {
  return (watched: WatchedSession): boolean => {
    const run = roots(watched).at(-1);
    return run?.script?.job === job && is(watched, run);
  };
}

const isWorking = ({ folded }: WatchedSession, { id }: Run): boolean =>
  Object.values(folded.session.state.toolCalls).some(
    (call) => call.runId === id && call.status === "running",
  );
const hasFailed = ({ folded }: WatchedSession, { id }: Run): boolean =>
  Object.values(folded.session.state.steps).some(
    (step) => step.runId === id && (step.status === "failed" || step.attempt > 1),
  );
const hasText = ({ folded }: WatchedSession, { id }: Run): boolean =>
  Object.values(folded.session.state.messages).some(({ runId }) => runId === id);

/** Whether a colleague of the active run is writing. */
function hasColleagues(watched: WatchedSession): boolean {
  const { state } = watched.folded.session;
  const root = activeRoot(state);
  return Object.values(state.runs).some((run) => run.parentRunId === root?.id && hasText(watched, run));
}

/** Blocks the orchestrator once its colleagues are at work, and lets it go on after twenty seconds by itself. */
async function block(by: Cause): Promise<ScreenOutcome> {
  const begun = await comesAbout(by, hasColleagues);
  const run = active(by);
  if (begun.outcome !== "done" || run === undefined) return begun;
  const interrupt = (signal: string) => by.watch.request({ type: "interrupt", runId: run.id, signal });
  by.timers.after(BLOCK_MS, () => void interrupt("SIGCONT"));
  return outcomeOf(await interrupt("SIGSTOP"));
}

async function passLiveWindow(by: Cause): Promise<ScreenOutcome> {
  const over = await comesAbout(by, (watched) => roots(watched).every(isOver));
  return over.outcome === "done" ? toSession(by, { type: "compact" }) : over;
}

async function passOneDay(by: Cause): Promise<ScreenOutcome> {
  const waits = await comesAbout(by, (watched) => roots(watched).at(-1)?.status === "suspended");
  if (waits.outcome !== "done") return waits;
  await new Promise<void>((resolve) => {
    by.timers.after(GONE_AFTER_MS, resolve);
  });
  return toSession(by, { type: "age", seconds: DAY_SECONDS });
}

async function countPushes(by: Cause): Promise<CauseOutcome> {
  const over = await comesAbout(by, (watched) => {
    const run = roots(watched).at(-1);
    return run !== undefined && isOver(run);
  });
  if (over.outcome !== "done") return over;
  // A push follows the end of the run at once, or never.
  await pass(by, GONE_AFTER_MS);
  const { entries } = by.watch.store.getState();
  const last = roots(by.watch.store.getState()).at(-1);
  const pointers = entries.filter(({ event }) => event.type === "pointer" && event.runId === last?.id);
  // Of a log that was compacted since only that there was one is known.
  return { ...DONE, count: Math.max(pointers.length, last?.isPointedOut === true ? 1 : 0) };
}

/** Has every open screen of a side press Approve at once, as soon as the approval stands there. */
async function approveTwice(by: Cause, side: string): Promise<ScreenOutcome> {
  const { screens, screenId } = by;
  try {
    await screens.until(screenId, ({ approval }) => approval === "asked", WITHIN_MS);
  } catch {
    return nothing("No approval was asked for.");
  }
  const open = [...screens.all()].filter(([id, { isGone }]) => id.startsWith(`${side}.`) && !isGone);
  const answers = await Promise.all(open.map(([id]) => screens.command(id, { do: "approve" })));
  return answers.some(({ outcome }) => outcome === "done") ? DONE : nothing("Nobody could approve.");
}

function onDurable(incident: Incident, by: Cause): Promise<CauseOutcome> {
  switch (incident) {
    case "slowTool":
      return comesAbout(by, ofJob("slow", isWorking));
    case "failStep":
      return comesAbout(by, ofJob("flaky", hasFailed));
    case "floodTokens":
      return comesAbout(by, ofJob("flood", hasText));
    case "killAgent":
      return toActiveRun(by, { type: "interrupt", signal: "SIGKILL" });
    case "blockOrchestrator":
      return block(by);
    case "failAppend":
      return toActiveRun(by, { type: "lose-write" });
    case "trimLog":
      return toSession(by, { type: "compact" });
    case "passLiveWindow":
      return passLiveWindow(by);
    case "passOneDay":
      return passOneDay(by);
    case "countPushes":
      return countPushes(by);
    case "staleStop":
      return toScreen(by, { do: "stop-late" });
    case "cancelOneAgent":
      return toScreen(by, { do: "cancel-agent", agent: "researcher" });
    case "approveTwice":
      return approveTwice(by, "durable");
  }
}

/** Waits until some run of a direct screen has text on it that `is` holds of. */
async function hasBegun({ screens, screenId }: Cause, is: (runIds: readonly string[]) => boolean) {
  try {
    await screens.until(screenId, ({ tokensByRun }) => is(Object.keys(tokensByRun)), WITHIN_MS);
    return DONE;
  } catch {
    return nothing("Nothing is under way.");
  }
}

/** Waits for the last words of what was stopped: they are not those of a colleague that goes on. */
async function untilQuiet(by: Cause): Promise<void> {
  const tokens = () => tokensOn(by.screens.all().get(by.screenId)?.shown ?? { tokensByRun: {} });
  for (let look = 0, before = NaN; look < LOOKS && before !== tokens(); look += 1) {
    before = tokens();
    await pass(by, SETTLE_MS);
  }
}

async function blockDirect(by: Cause): Promise<ScreenOutcome> {
  const begun = await hasBegun(by, (runIds) => runIds.some((id) => id.endsWith(".a") || id.endsWith(".b")));
  if (begun.outcome !== "done") return begun;
  by.timers.after(BLOCK_MS, () => void toScreen(by, { do: "interrupt", signal: "SIGCONT" }));
  const stopped = await toScreen(by, { do: "interrupt", signal: "SIGSTOP" });
  await untilQuiet(by);
  return stopped;
}

async function onDirect(incident: Incident, by: Cause): Promise<CauseOutcome> {
  switch (incident) {
    case "slowTool":
    case "failStep":
    case "floodTokens":
      return hasBegun(by, (runIds) => runIds.length > 0);
    case "killAgent":
      return toScreen(by, { do: "interrupt", signal: "SIGKILL" });
    case "blockOrchestrator":
      return blockDirect(by);
    case "failAppend":
      return toScreen(by, { do: "lose-write" });
    case "staleStop":
      return toScreen(by, { do: "stop-late" });
    case "cancelOneAgent":
      return toScreen(by, { do: "cancel-agent", agent: "researcher" });
    case "approveTwice":
      return approveTwice(by, "direct");
    case "countPushes":
      return { ...nothing("Nobody is told: the server has nowhere to point to."), count: 0 };
    case "trimLog":
    case "passLiveWindow":
    case "passOneDay":
      return nothing("Nothing is kept on this side.");
  }
}

/**
 * Brings an incident about on the side of a screen, and resolves once it is under way (or, where it takes no time, over):
 * on both sides where both have such a thing, and with `nothing` where one has not.
 */
export function causeIncident(
  incident: Incident,
  screenId: string,
  { screens, watch, timers = browserTimers }: CauseDeps,
): Promise<CauseOutcome> {
  const by: Cause = { screens, watch, timers, screenId };
  return screenId.startsWith("durable.") ? onDurable(incident, by) : onDirect(incident, by);
}
