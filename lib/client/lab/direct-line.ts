import type { DirectCore } from "@/lib/client/lab/direct-core";
import { DirectRefusal } from "@/lib/client/lab/direct-server";
import { DONE, type ScreenOutcome } from "@/lib/client/lab/screen";
import {
  applyDirect,
  breakAnswer,
  openAnswer,
  type DirectBreak,
} from "@/lib/domain/sessions/direct/direct-state";
import { proxyMs } from "@/lib/domain/sessions/lab/screen-address";
import type { Job } from "@/lib/domain/sessions/script/run-script";

/** What the request for an answer asks for. */
interface Wanted {
  readonly questionId: string;
  readonly job: Job;
  readonly decision?: "approve" | "reject";
}

/** Closes the line that is open, and says of its answer why. To the server every one of these is the same close. */
export function breakLine(core: DirectCore, by: DirectBreak): void {
  const { open } = core;
  if (open === null) return;
  core.open = null;
  core.changeAnswer(open.runId, (answer) => breakAnswer(answer, by));
  core.becomeLine(by === "network" ? "dropped" : by === "stopped" ? "idle" : "broken");
  open.close.abort();
}

/** Reads an answer to its end. What breaks it from outside has taken it off the line before that is noticed here. */
async function read(core: DirectCore, runId: string, wanted: Wanted, close: AbortController): Promise<void> {
  const { address, server } = core.deps;
  const { seed, pace, lapse } = address;
  const isMine = () => core.open?.close === close;
  const request = {
    runId,
    script: { job: wanted.job, seed, pace, lapse },
    close: address.close,
    idleMs: Math.round(proxyMs({ lapse, proxy: core.proxy })),
    ...(wanted.decision === undefined ? {} : { decision: wanted.decision }),
  };
  try {
    for await (const message of server.ask(request, close.signal)) {
      if (!isMine()) return;
      if (core.facts().line.state === "connecting") core.becomeLine("live");
      core.changeAnswer(runId, (answer) => applyDirect(answer, message));
      if (message.part.type !== "end") continue;
      core.open = null;
      core.becomeLine("idle");
    }
    // A response that ends without its end was cut off, however politely.
    if (isMine()) breakLine(core, "line");
  } catch (error) {
    if (isMine()) breakLine(core, error instanceof DirectRefusal ? "refused" : "line");
  }
}

/** What becomes of a request while the network is away: nothing is kept on this side. `null` while it is there. */
export function withoutNetwork(core: DirectCore): ScreenOutcome | null {
  if (core.facts().line.state !== "dropped") return null;
  const says = "Not sent: there is no network.";
  core.change({ notice: says });
  return { outcome: "not-sent", says };
}

/**
 * Sends one request and reads its answer as it comes. One line carries one answer: whatever is open is put down first,
 * and the server goes on with that or not as it takes a close.
 */
export function openLine(core: DirectCore, wanted: Wanted): ScreenOutcome {
  const unsent = withoutNetwork(core);
  if (unsent !== null) return unsent;
  breakLine(core, "replaced");
  const runId = core.deps.newId();
  const close = new AbortController();
  const answer = openAnswer(runId, wanted.decision !== undefined);
  const questions = core.facts().state.questions.map((question) =>
    question.id === wanted.questionId
      ? {
          ...question,
          answers: [...question.answers, answer],
          decision: wanted.decision ?? question.decision,
        }
      : question,
  );
  core.change({ state: { questions }, notice: "" });
  core.open = { runId, close };
  core.becomeLine("connecting");
  void read(core, runId, wanted, close);
  return DONE;
}
