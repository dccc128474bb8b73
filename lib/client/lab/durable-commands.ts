import type { DurableParts } from "@/lib/client/lab/durable-parts";
import { followSession } from "@/lib/client/lab/durable-entry";
import {
  ask,
  decide,
  isSettled,
  outcomeOf,
  requestNow,
  requestPlainly,
  steer,
  stop,
} from "@/lib/client/lab/durable-say";
import { DONE, nothing, type Screen, type ScreenOutcome } from "@/lib/client/lab/screen";
import { activeRoot } from "@/lib/domain/sessions/active-root";
import { intentOf } from "@/lib/domain/sessions/lab/intent-of";
import { proxyMs } from "@/lib/domain/sessions/lab/screen-address";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import { isOver, type Run } from "@/lib/domain/sessions/session-state";

const GRANT_SECONDS = 3_600;
/** How long is waited for something that is about to come, such as a colleague that is still to be woken. */
const COMES_WITHIN_MS = 120_000;

function activeRun({ core }: DurableParts): Run | undefined {
  return activeRoot(core.facts().folded.session.state);
}

function send(parts: DurableParts, command: ScreenCommand & { do: "send" }): Promise<ScreenOutcome> {
  const { text, job } = command;
  const intent = activeRun(parts) === undefined ? "question" : (command.as ?? intentOf(text));
  return intent === "question" ? ask(parts, text, job) : steer(parts, text, intent === "break-in");
}

/** Resolves with what `pick` finds in the session, as soon as it does; `undefined` when nothing comes of it. */
function comes<Value>(parts: DurableParts, pick: () => Value | undefined): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const finish = (value: Value | undefined) => {
      stopWaiting();
      unsubscribe();
      resolve(value);
    };
    const look = () => {
      const value = pick();
      if (value !== undefined) finish(value);
    };
    const stopWaiting = parts.deps.timers.after(COMES_WITHIN_MS, () => {
      finish(undefined);
    });
    const unsubscribe = parts.core.store.subscribe(look);
    look();
  });
}

/** Holds a Stop for the present run up on its way until the next run is under way. */
function stopLate(parts: DurableParts): ScreenOutcome {
  const run = activeRun(parts);
  if (run === undefined) return nothing("Nothing is under way.");
  const isLater = () => {
    const next = activeRun(parts);
    return next !== undefined && next.id !== run.id && next.status === "active" ? next : undefined;
  };
  void comes(parts, isLater).then((next) => (next === undefined ? undefined : stop(parts, run.id)));
  return DONE;
}

async function cancelAgent(parts: DurableParts, agent: string): Promise<ScreenOutcome> {
  const { core } = parts;
  const pick = () =>
    Object.values(core.facts().folded.session.state.runs).find(
      (run) =>
        run.agent === agent && run.parentRunId !== undefined && !isOver(run) && run.status === "active",
    );
  const run = await comes(parts, pick);
  return run === undefined ? nothing(`The ${agent} is not at work.`) : stop(parts, run.id);
}

function drop(parts: DurableParts, ms: number): Promise<ScreenOutcome> {
  const { core, line, deps } = parts;
  line.drop(ms);
  core.change({ backInAt: deps.timers.now() + ms });
  return new Promise((resolve) => {
    const callOff = deps.timers.after(ms, () => {
      resolve(DONE);
    });
    parts.endDrop = () => {
      callOff();
      resolve(DONE);
    };
  });
}

function restore(parts: DurableParts): ScreenOutcome {
  parts.line.restore();
  parts.endDrop();
  return DONE;
}

/** Something done to the agent of the run that is under way. */
function toRun(parts: DurableParts, message: object): Promise<ScreenOutcome> {
  const { sessionId } = parts.core.facts();
  const run = activeRun(parts);
  if (sessionId === null || run === undefined) return Promise.resolve(nothing("Nothing is under way."));
  return requestPlainly(parts, { ...message, sessionId, runId: run.id });
}

function toSession(parts: DurableParts, message: object): Promise<ScreenOutcome> {
  const { sessionId } = parts.core.facts();
  if (sessionId === null) return Promise.resolve(nothing("There is no session yet."));
  return requestPlainly(parts, { ...message, sessionId });
}

async function grant(parts: DurableParts): Promise<ScreenOutcome> {
  const { sessionId } = parts.core.facts();
  if (sessionId === null) return nothing("There is no session yet.");
  const scopes = ["read", "write", "control"];
  const message = { type: "grant", sessionId, scopes, role: "staff", seconds: GRANT_SECONDS };
  const answered = await requestNow(parts, message);
  if (!isSettled(answered)) return answered;
  const { token } = answered.type === "accepted" ? answered : { token: undefined };
  return token === undefined ? outcomeOf(parts, answered) : { ...DONE, token };
}

/** Gets in with a token, and says so to everybody. Without a line the token is used when it is back. */
async function join(parts: DurableParts, token: string): Promise<ScreenOutcome> {
  const { core, outbox, deps } = parts;
  parts.token = token;
  const answered = await requestNow(parts, { type: "join", token });
  if (!isSettled(answered)) return answered;
  if (answered.type === "refused" || answered.sessionId === undefined) return outcomeOf(parts, answered);
  const { sessionId } = answered;
  core.change({ sessionId, notice: "" });
  const event = { type: "participant-join", role: "staff" };
  const following = followSession(parts);
  await outbox.keep({ type: "publish", sessionId, eventId: deps.newId(), event });
  await following;
  return DONE;
}

/** What a durable screen does at a command. */
export function createDurableCommands(parts: DurableParts): Screen["perform"] {
  const { line, deps } = parts;
  return async (command) => {
    switch (command.do) {
      case "send":
        return send(parts, command);
      case "stop":
        return stop(parts, command.runId);
      case "stop-late":
        return stopLate(parts);
      case "cancel-agent":
        return cancelAgent(parts, command.agent);
      case "approve":
      case "reject":
        return decide(parts, command.do);
      case "drop":
        return drop(parts, command.ms);
      case "restore":
        return restore(parts);
      case "proxy":
        line.reopen(proxyMs({ ...deps.address, proxy: command.proxy }));
        return DONE;
      case "interrupt":
        return toRun(parts, { type: "interrupt", signal: command.signal });
      case "lose-write":
        return toRun(parts, { type: "lose-write" });
      case "compact":
        return toSession(parts, { type: "compact" });
      case "age":
        return toSession(parts, { type: "age", seconds: command.seconds });
      case "grant":
        return grant(parts);
      case "join":
        return join(parts, command.token);
      case "ask-again":
        return nothing("Nothing has to be asked again: the session has the answer.");
      case "read":
      case "reload":
        return DONE;
    }
  };
}
