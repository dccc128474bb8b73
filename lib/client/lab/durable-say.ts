import type { Settled } from "@/lib/client/lab/door-line";
import type { DurableParts } from "@/lib/client/lab/durable-parts";
import { DONE, nothing, type ScreenOutcome } from "@/lib/client/lab/screen";
import { activeRoot } from "@/lib/domain/sessions/active-root";
import { jobOf, type Job } from "@/lib/domain/sessions/script/run-script";
import { find } from "@/lib/domain/sessions/session-state";

/** What an answer of the door is to a person. A refusal is shown as well. */
export function outcomeOf({ core }: DurableParts, answer: Settled): ScreenOutcome {
  if (answer.type === "accepted") return DONE;
  const says = `Refused: ${answer.message}`;
  core.change({ notice: says });
  return { outcome: "refused", says };
}

/** Sends one thing now or never. When the line is down the person is told that it was not sent. */
export async function requestNow(parts: DurableParts, message: object): Promise<Settled | ScreenOutcome> {
  const asked = await parts.line.request(message);
  if (asked.kind === "answered") return asked.answer;
  const says =
    asked.kind === "not-sent"
      ? "Not sent: there is no line. Try again when it is back."
      : "The line broke before the answer came: look whether it was taken, and send it again.";
  parts.core.change({ notice: says });
  return { outcome: "not-sent", says };
}

/** Whether the door answered. */
export function isSettled(answered: Settled | ScreenOutcome): answered is Settled {
  return "type" in answered;
}

/** Sends one thing now or never, for its outcome alone. */
export async function requestPlainly(parts: DurableParts, message: object): Promise<ScreenOutcome> {
  const answered = await requestNow(parts, message);
  return isSettled(answered) ? outcomeOf(parts, answered) : answered;
}

/**
 * Asks a question: it goes into the session, and an agent is woken for it. Both carry ids of this screen's, so that they
 * are kept while there is no line, and sent until they are answered.
 */
export async function ask(parts: DurableParts, text: string, job: Job = jobOf(text)): Promise<ScreenOutcome> {
  const { core, outbox, line, deps } = parts;
  const { sessionId } = core.facts();
  if (sessionId === null) return nothing("There is no session yet.");
  const { seed, pace, lapse } = deps.address;
  const [messageId, runId] = [deps.newId(), deps.newId()];
  const input = {
    type: "publish",
    sessionId,
    eventId: deps.newId(),
    event: { type: "input", messageId, text },
  };
  const script = { job, seed, pace, lapse };
  const wake = { type: "wake", sessionId, runId, agent: "orchestrator", inputId: messageId, script };
  core.change({ kept: [...core.facts().kept, { messageId, text }], notice: "" });
  parts.lastRunId = runId;
  const answers = Promise.all([outbox.keep(input), outbox.keep(wake)]).then((both) => {
    const refusal = both.find(({ type }) => type === "refused");
    if (refusal === undefined) return DONE;
    core.change({ kept: core.facts().kept.filter((one) => one.messageId !== messageId) });
    return outcomeOf(parts, refusal);
  });
  if (line.state() === "live") return answers;
  return { outcome: "kept", says: "It is sent when the line is back." };
}

/** Says something to the run that is under way. It is not kept: when the line is back there may be another run. */
export function steer(parts: DurableParts, text: string, breaksIn: boolean): Promise<ScreenOutcome> {
  const { core, deps } = parts;
  const { sessionId, folded } = core.facts();
  const run = activeRoot(folded.session.state);
  if (sessionId === null || run === undefined) return Promise.resolve(nothing("Nothing is under way."));
  const event = {
    type: "steer",
    steerId: deps.newId(),
    runId: run.id,
    text,
    ...(breaksIn ? { breaksIn: true } : {}),
  };
  return requestPlainly(parts, { type: "publish", sessionId, eventId: deps.newId(), event });
}

/** The run that Stop means: the one under way, or the one that was asked for and is not to be seen yet. */
function runToStop({ core, lastRunId }: DurableParts): string | null {
  const { folded, refused } = core.facts();
  const { state } = folded.session;
  const active = activeRoot(state);
  if (active !== undefined) return active.id;
  if (lastRunId !== null && find(state.runs, lastRunId) === undefined) return lastRunId;
  // Whoever may not see the session does not know its runs, and is refused whatever they name.
  return refused ? "unknown" : null;
}

/**
 * Stops a run. A Stop names its run and is taken once, so it is kept while there is no line: sent late it stops that run
 * or nothing.
 */
export async function stop(parts: DurableParts, runId = runToStop(parts)): Promise<ScreenOutcome> {
  const { core, outbox, line, deps } = parts;
  const { sessionId } = core.facts();
  if (sessionId === null || runId === null) return nothing("Nothing is under way.");
  const message = { type: "publish", sessionId, eventId: deps.newId(), event: { type: "cancel", runId } };
  const answer = outbox.keep(message).then((settled) => {
    if (settled.type === "refused" && settled.code === "run-over") {
      const says = "The Stop came after the run had ended. It touched nothing.";
      core.change({ notice: says });
      return nothing(says);
    }
    return outcomeOf(parts, settled);
  });
  if (line.state() === "live") return answer;
  const says = "Stop is sent when the line is back. Until then the run goes on.";
  core.change({ notice: says });
  return { outcome: "kept", says };
}

/** Answers the approval that waits. It is not kept: somebody else may have answered by the time the line is back. */
export async function decide(parts: DurableParts, decision: "approve" | "reject"): Promise<ScreenOutcome> {
  const { core, deps } = parts;
  const { sessionId } = core.facts();
  const approvalId = core.store.getState().view.openApprovalId;
  if (sessionId === null || approvalId === null) return nothing("Nothing waits for an answer.");
  const event = { type: "approval-response", approvalId, decision };
  return requestPlainly(parts, { type: "publish", sessionId, eventId: deps.newId(), event });
}
