import { createDirectCore, type DirectCore, type DirectScreenDeps } from "@/lib/client/lab/direct-core";
import { breakLine, openLine, withoutNetwork } from "@/lib/client/lab/direct-line";
import { DONE, nothing, type Screen, type ScreenOutcome } from "@/lib/client/lab/screen";
import type { DirectMeddling } from "@/lib/domain/sessions/direct/direct-request";
import { intentOf } from "@/lib/domain/sessions/lab/intent-of";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import { jobOf } from "@/lib/domain/sessions/script/run-script";

const NOTHING_UNDER_WAY = "Nothing is under way.";

function refuse(core: DirectCore, says: string): ScreenOutcome {
  core.change({ notice: says });
  return { outcome: "refused", says };
}

async function send(core: DirectCore, command: ScreenCommand & { do: "send" }): Promise<ScreenOutcome> {
  const { text } = command;
  if (core.deps.address.as !== "owner") return refuse(core, "Refused: this screen has no line of its own.");
  const intent = core.open === null ? "question" : (command.as ?? intentOf(text));
  if (intent === "steer") {
    const says = "Not sent: on this line words go one way. Stop it and ask again.";
    core.change({ notice: says });
    return { outcome: "not-sent", says };
  }
  const unsent = withoutNetwork(core);
  if (unsent !== null) return unsent;
  await core.deps.becomeSomebody();
  const job = command.job ?? jobOf(text);
  const id = core.deps.newId();
  const { questions } = core.facts().state;
  // Breaking in is no more than asking for something else: the answer so far is put down for it.
  core.change({ state: { questions: [...questions, { id, text, job, answers: [], decision: null }] } });
  return openLine(core, { questionId: id, job });
}

/** Stop is to close the line. What that stops is up to the server, which sees a close and no more. */
function stop(core: DirectCore): ScreenOutcome {
  if (core.deps.address.as !== "owner") return refuse(core, "Refused: there is no line here to close.");
  if (core.open === null) return nothing(NOTHING_UNDER_WAY);
  breakLine(core, "stopped");
  return DONE;
}

/** A Stop that was held up names no run: it closes whatever line is open when it comes. */
function stopLate(core: DirectCore): ScreenOutcome {
  const { open } = core;
  if (open === null) return nothing(NOTHING_UNDER_WAY);
  const unsubscribe = core.store.subscribe(({ line }) => {
    if (core.open === null || core.open.runId === open.runId || line.state !== "live") return;
    unsubscribe();
    stop(core);
  });
  return DONE;
}

function decide(core: DirectCore, decision: "approve" | "reject"): ScreenOutcome {
  const question = core.facts().state.questions.at(-1);
  if (question === undefined || core.store.getState().view.openApprovalId === null)
    return nothing("Nothing waits for an answer.");
  return openLine(core, { questionId: question.id, job: question.job, decision });
}

function askAgain(core: DirectCore): ScreenOutcome {
  const question = core.facts().state.questions.at(-1);
  const answer = question?.answers.at(-1);
  if (question === undefined || answer?.status !== "broken") return nothing("No answer is broken off.");
  return openLine(core, { questionId: question.id, job: question.job });
}

function drop(core: DirectCore, ms: number): Promise<ScreenOutcome> {
  const { timers } = core.deps;
  core.endDrop();
  breakLine(core, "network");
  core.becomeLine("dropped");
  core.change({ backInAt: timers.now() + ms });
  return new Promise((resolve) => {
    const comeBack = () => {
      callOff();
      const wasBroken = core.facts().state.questions.at(-1)?.answers.at(-1)?.status === "broken";
      core.becomeLine(wasBroken ? "broken" : "idle");
      const { line } = core.facts();
      core.change({ backInAt: null, line: line.cutAt === null ? line : { ...line, backAt: timers.now() } });
      core.endDrop = () => undefined;
      resolve(DONE);
    };
    const callOff = timers.after(ms, comeBack);
    core.endDrop = comeBack;
  });
}

async function meddle(core: DirectCore, meddling: DirectMeddling): Promise<ScreenOutcome> {
  const runId = core.open?.runId ?? null;
  if (runId === null) return nothing(NOTHING_UNDER_WAY);
  const isDone = await core.deps.server.meddle(runId, meddling);
  return isDone ? DONE : nothing("The agent of this answer is not at work any more.");
}

function createDirectCommands(core: DirectCore): Screen["perform"] {
  return async (command) => {
    switch (command.do) {
      case "send":
        return send(core, command);
      // One agent of several cannot be named on this line: stopping it is stopping all.
      case "stop":
      case "cancel-agent":
        return stop(core);
      case "stop-late":
        return stopLate(core);
      case "approve":
      case "reject":
        return decide(core, command.do);
      case "drop":
        return drop(core, command.ms);
      case "restore":
        core.endDrop();
        return DONE;
      case "ask-again":
        return askAgain(core);
      case "proxy":
        core.proxy = command.proxy;
        return DONE;
      case "interrupt":
        return meddle(core, { do: "interrupt", signal: command.signal });
      case "lose-write":
        return meddle(core, { do: "lose-write" });
      case "compact":
      case "age":
        return nothing("Nothing is kept on this side.");
      case "grant":
      case "join":
        return nothing("Nothing on this side can be joined.");
      case "read":
      case "reload":
        return DONE;
    }
  };
}

/**
 * A screen on the direct side: each question is one request, and its response the only place where the answer is. When
 * the line breaks the page says so; all it can do then is to ask once more.
 */
export function createDirectScreen(deps: DirectScreenDeps): Screen {
  const core = createDirectCore(deps);
  return {
    store: core.store,
    open: () => undefined,
    perform: createDirectCommands(core),
    hurry: () => undefined,
    close: () => {
      core.open?.close.abort();
      core.open = null;
    },
  };
}
