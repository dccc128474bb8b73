import { DirectRefusal, type DirectServer } from "@/lib/client/lab/direct-server";
import type { DirectMessage } from "@/lib/domain/sessions/direct/direct-part";
import type { DirectMeddling, DirectRequest } from "@/lib/domain/sessions/direct/direct-request";
import { directScript } from "@/lib/domain/sessions/direct/direct-script";

/** One request as the server has it: its agent says the next part when it is let. */
export interface FakeAnswer {
  readonly request: DirectRequest;
  readonly gone: AbortSignal;
  /** Says so many parts more, or as many as there are. */
  say(count?: number): void;
  /** Breaks the line, as something on the way would. */
  cut(): void;
}

/** For tests: the direct side's server, whose agents wait to be let. */
export interface FakeDirectServer extends DirectServer {
  readonly answers: FakeAnswer[];
  readonly meddled: { readonly runId: string; readonly meddling: DirectMeddling }[];
  isRefusing: boolean;
}

/** A server that takes every question. */
export function createFakeDirectServer(): FakeDirectServer {
  const answers: FakeAnswer[] = [];
  const meddled: FakeDirectServer["meddled"] = [];

  async function* ask(request: DirectRequest, gone: AbortSignal): AsyncGenerator<DirectMessage, void> {
    if (server.isRefusing) throw new DirectRefusal("status 429");
    const { decision, runId, script } = request;
    const order = { runId, script, ...(decision === undefined ? {} : { decision }) };
    const parts = [...directScript(order)].map(({ part }, n) => ({ n, part }));
    let [said, isCut] = [0, false];
    let wake: () => void = () => undefined;
    gone.addEventListener("abort", () => wake());
    answers.push({
      request,
      gone,
      say: (count = parts.length) => {
        said = Math.min(parts.length, said + count);
        wake();
      },
      cut: () => {
        isCut = true;
        wake();
      },
    });
    for (let sent = 0; sent < parts.length;) {
      if (gone.aborted || isCut) throw new Error("the line broke");
      const message = sent < said ? parts[sent] : undefined;
      if (message === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else {
        sent += 1;
        yield message;
      }
    }
  }

  const server: FakeDirectServer = {
    answers,
    meddled,
    isRefusing: false,
    ask,
    report: () => Promise.resolve(null),
    meddle: (runId, meddling) => {
      meddled.push({ runId, meddling });
      return Promise.resolve(true);
    },
  };
  return server;
}
