import type { AnalysisWorker } from "@/lib/client/analysis-message";
import type { AnalysisQuestion, Analyst } from "@/lib/client/analyst";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

export type WorkerAnalystOptions = {
  /** Starts a worker; may throw. Called for the first question and again after `cancel`. */
  spawn: () => AnalysisWorker;
  knowledge: PublicKnowledge;
  /** Answers from then on, and first what is open, once a worker has failed. */
  instead: Analyst;
};

/**
 * Analyses in a worker, one board at a time: while it is at one only the latest of those that came since waits, and an
 * answer about any other is dropped.
 */
export function createWorkerAnalyst({ spawn, knowledge, instead }: WorkerAnalystOptions): Analyst {
  let worker: AnalysisWorker | undefined;
  let hasFailed = false;
  let asked: AnalysisQuestion | undefined;
  let sent: AnalysisQuestion | undefined;

  const stop = (): void => {
    if (worker) worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker?.terminate();
    worker = sent = undefined;
  };
  const fail = (): void => {
    hasFailed = true;
    stop();
    if (asked) instead.ask(asked);
    asked = undefined;
  };
  const onAnswer = (analysis: Analysis): void => {
    const done = sent;
    sent = undefined;
    if (done !== asked) send();
    else {
      asked = undefined;
      done?.answer(analysis);
    }
  };
  const start = (): AnalysisWorker => {
    const started = spawn();
    started.onmessage = ({ data }: MessageEvent<Analysis>) => {
      onAnswer(data);
    };
    started.onerror = started.onmessageerror = fail;
    started.postMessage({ type: "know", knowledge });
    return started;
  };
  function send(): void {
    if (asked === undefined || sent !== undefined) return;
    try {
      worker ??= start();
      const { board, usersPerDay } = asked;
      worker.postMessage({ type: "analyse", board, usersPerDay });
      sent = asked;
    } catch {
      // No workers here, or not for this page: whatever the reason, the page can do it itself.
      fail();
    }
  }

  return {
    ask: (question) => {
      if (hasFailed) instead.ask(question);
      else {
        asked = question;
        send();
      }
    },
    cancel: () => {
      asked = undefined;
      stop();
      instead.cancel();
    },
  };
}
