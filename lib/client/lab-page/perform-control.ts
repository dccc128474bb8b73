import { causeIncident } from "@/lib/client/lab/cause-incident";
import { onBoth, type OpenTry } from "@/lib/client/lab-page/ask-both";
import { SIDES, tokensOnLaptop, type LastControl } from "@/lib/client/lab-page/lab-state";
import type { Incident } from "@/lib/domain/sessions/lab/incident";
import { DROP_MS, NEXT_QUESTION, type LabControlId } from "@/lib/domain/sessions/lab/lab-control";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import { isOver } from "@/lib/domain/sessions/session-state";

const WITHIN_MS = 120_000;
/** How long is watched what comes of a Stop, or of nothing. */
const LOOK_MS = 2_000;
/** How long is watched who goes on while the orchestrator hangs; it hangs for twenty seconds. */
const BLOCKED_MS = 8_000;

function note(by: OpenTry, noted: Partial<LastControl>): void {
  const { last } = by.store.getState();
  if (last !== null) by.store.setState({ last: { ...last, ...noted } });
}

function say(by: OpenTry, busy: string): void {
  by.store.setState({ busy });
}

function pass({ timers }: OpenTry, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(ms, resolve);
  });
}

function tokensNow({ store }: OpenTry): LastControl["tokensBefore"] {
  const state = store.getState();
  return { direct: tokensOnLaptop(state, "direct"), durable: tokensOnLaptop(state, "durable") };
}

async function reload(by: OpenTry): Promise<void> {
  const { screens, timers } = by;
  const loads = SIDES.map((side) => screens.all().get(`${side}.laptop`)?.loads ?? 0);
  const hasCome = (at: number) => (_: Shown, screen: { loads: number }) => screen.loads > (loads[at] ?? 0);
  await onBoth(by, { do: "reload" });
  await Promise.all([
    screens.until("direct.laptop", hasCome(0), WITHIN_MS),
    screens.until("durable.laptop", hasCome(1), WITHIN_MS).then(async () => {
      const beganAt = timers.now();
      await screens.until(
        "durable.laptop",
        ({ messagesLoaded, line }) => messagesLoaded > 0 && line.state === "live",
        WITHIN_MS,
      );
      note(by, { caughtUpMs: timers.now() - beganAt });
    }),
  ]);
}

/** Opens one more device on both sides, and waits until the durable one has the conversation. */
async function openDevice(by: OpenTry, device: string): Promise<void> {
  const { store, screens } = by;
  note(by, { device });
  store.setState({ devices: [...new Set([...store.getState().devices, device])] });
  await Promise.all([
    screens.until(`direct.${device}`, () => true, WITHIN_MS),
    screens.until(
      `durable.${device}`,
      ({ messagesLoaded, line }) => messagesLoaded > 0 && line.state === "live",
      WITHIN_MS,
    ),
  ]);
}

/** Waits until the last run of the session has ended. */
async function untilOver({ watch }: OpenTry): Promise<void> {
  await watch.until(
    ({ folded }) =>
      Object.values(folded.session.state.runs)
        .filter(({ parentRunId }) => parentRunId === undefined)
        .every(isOver),
    WITHIN_MS,
  );
}

async function cause({ screens, watch, timers }: OpenTry, incident: Incident) {
  const [direct, durable] = await Promise.all(
    SIDES.map((side) => causeIncident(incident, `${side}.laptop`, { screens, watch, timers })),
  );
  return { direct: direct?.outcome === "done", durable: durable?.outcome === "done" };
}

async function stop(by: OpenTry, device = "laptop"): Promise<void> {
  say(by, "Stop was pressed. Watching what is still written …");
  const [direct, durable] = await Promise.all(
    SIDES.map((side) => by.screens.command(`${side}.${device}`, { do: "stop" })),
  );
  note(by, { wasDone: { direct: direct?.outcome === "done", durable: durable?.outcome === "done" } });
  await by.screens.until("durable.laptop", ({ status }) => status === "cancelled", WITHIN_MS);
  await pass(by, LOOK_MS);
}

async function stopLate(by: OpenTry): Promise<void> {
  note(by, { wasDone: await cause(by, "staleStop") });
  say(by, "The Stop is held up. Asking the next question, and waiting for its answer …");
  await onBoth(by, { do: "send", text: NEXT_QUESTION, as: "question" });
  await by.screens.until("direct.laptop", ({ status }) => status === "cancelled", WITHIN_MS);
  await by.watch.until(({ folded }) => {
    const roots = Object.values(folded.session.state.runs).filter(
      ({ parentRunId }) => parentRunId === undefined,
    );
    return roots.length > 1 && roots.at(-1)?.status !== "requested";
  }, WITHIN_MS);
  await pass(by, LOOK_MS);
}

async function steer(by: OpenTry): Promise<void> {
  note(by, { wasDone: await onBoth(by, { do: "send", text: "Shorter, please", as: "steer" }) });
  say(by, "Said. Waiting until the agent takes it up …");
  await by.screens.until(
    "durable.laptop",
    ({ steers }) => steers.some(({ standing }) => standing !== "waiting"),
    WITHIN_MS,
  );
}

async function approveTwice(by: OpenTry): Promise<void> {
  await openDevice(by, "phone");
  say(by, "Waiting until leave is asked for; then both press at once …");
  note(by, { wasDone: await cause(by, "approveTwice") });
  await Promise.all(
    SIDES.map((side) => by.screens.until(`${side}.laptop`, ({ acts }) => acts > 0, WITHIN_MS)),
  );
}

async function block(by: OpenTry): Promise<void> {
  say(by, "Waiting until its colleagues write …");
  note(by, { wasDone: await cause(by, "blockOrchestrator") });
  const before = tokensNow(by);
  say(by, "It hangs. Watching who goes on …");
  await pass(by, BLOCKED_MS);
  const after = tokensNow(by);
  note(by, {
    whileBlocked: { direct: after.direct - before.direct, durable: after.durable - before.durable },
  });
}

async function dropBoth(by: OpenTry): Promise<void> {
  say(by, "No network for 10 seconds …");
  await onBoth(by, { do: "drop", ms: DROP_MS });
  await by.screens.until("durable.laptop", ({ line }) => line.caughtUpAt !== null, WITHIN_MS);
}

const ACTS: Readonly<Record<LabControlId, (by: OpenTry) => Promise<void>>> = {
  "reload-mid-answer": reload,
  "cut-mid-answer": dropBoth,
  stop: (by) => stop(by),
  "second-screen": (by) => openDevice(by, "tab"),
  "phone-view": (by) => openDevice(by, "phone"),
  "silent-tool": async (by) => {
    say(by, "The tool is silent. Waiting for the proxy, and for the end …");
    await untilOver(by);
  },
  "kill-agent": async (by) => {
    note(by, { wasDone: await cause(by, "killAgent") });
    say(by, "Killed. Waiting until somebody notices …");
    await untilOver(by);
  },
  "stop-then-reload": async (by) => {
    await stop(by);
    await reload(by);
  },
  "stop-from-another-device": async (by) => {
    await openDevice(by, "phone");
    await stop(by, "phone");
  },
  "stale-stop": stopLate,
  steer,
  "approve-twice": approveTwice,
  "block-orchestrator": block,
  "retry-mid-answer": async (by) => {
    say(by, "A step fails. Waiting for the second attempt …");
    await untilOver(by);
    await by.screens.until("direct.laptop", ({ activeRunId }) => activeRunId === null, WITHIN_MS);
  },
};

/** Does to both sides what a control says, and resolves when it can be seen what became of it. */
export async function performControl(by: OpenTry, id: LabControlId): Promise<void> {
  by.store.setState({
    busy: "Doing it …",
    last: {
      id,
      tokensBefore: tokensNow(by),
      wasDone: { direct: true, durable: true },
      whileBlocked: null,
      caughtUpMs: null,
      device: null,
    },
  });
  await ACTS[id](by);
}
