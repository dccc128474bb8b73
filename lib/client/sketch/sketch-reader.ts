import type {
  DrawnReading,
  SketchAnswer,
  SketchQuestion,
  SketchWorker,
} from "@/lib/client/sketch/sketch-message";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** The longest that one text is read. */
export const READING_LIMIT_MS = 2_000;

/** What came of a question: its reading, or that it took too long, or that nothing here can read. */
export type ReadOutcome =
  { status: "read"; reading: DrawnReading } | { status: "too-slow" } | { status: "failed" };

export type SketchReader = {
  /** Reads a text; only the last that was asked is answered. */
  ask: (question: SketchQuestion) => void;
  /** Ends the worker; nothing that was asked is answered any more. */
  end: () => void;
};

export type SketchReaderOptions = {
  /** Starts a worker; may throw. Called for the first question, and again after one was ended. */
  spawn: () => SketchWorker;
  catalogue: Catalogue;
  answer: (outcome: ReadOutcome) => void;
  /** Runs something later and answers with the way to call it off; in a test, a fake. */
  later?: (run: () => void, ms: number) => () => void;
};

function byTimeout(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}

type Listeners = { onAnswer: (event: MessageEvent<SketchAnswer>) => void; fail: () => void };

function startWorker({ spawn, catalogue }: SketchReaderOptions, { onAnswer, fail }: Listeners): SketchWorker {
  const worker = spawn();
  worker.onmessage = onAnswer;
  worker.onerror = worker.onmessageerror = fail;
  worker.postMessage({ type: "know", catalogue });
  return worker;
}

/** Ends a worker, so that not even what it had already sent is heard. */
function endWorker(worker: SketchWorker): void {
  worker.onmessage = worker.onerror = worker.onmessageerror = null;
  worker.terminate();
}

/**
 * Reads texts in a worker, one at a time: while it is at one, only the latest of those that came since waits. A worker
 * that is at one text for longer than the limit is ended, and that is the answer; the next text gets a new worker. The
 * limit counts from when the worker has the catalogue, so that a slow start is not a slow text.
 */
export function createSketchReader(options: SketchReaderOptions): SketchReader {
  const { answer, later = byTimeout } = options;
  let worker: SketchWorker | undefined;
  let isReady = false;
  let isReading = false;
  let waiting: SketchQuestion | undefined;
  let callOff = (): void => undefined;

  const stop = (): void => {
    callOff();
    if (worker) endWorker(worker);
    worker = undefined;
    isReady = isReading = false;
  };
  const fail = (): void => {
    stop();
    waiting = undefined;
    answer({ status: "failed" });
  };
  const giveUp = (): void => {
    stop();
    // A newer text than the one that took too long gets its own chance.
    if (waiting === undefined) answer({ status: "too-slow" });
    else send();
  };
  const onAnswer = ({ data }: MessageEvent<SketchAnswer>): void => {
    if (data.type === "ready") isReady = true;
    else {
      callOff();
      isReading = false;
      if (waiting === undefined) answer({ status: "read", reading: data.reading });
    }
    send();
  };
  function send(): void {
    if (waiting === undefined || isReading) return;
    try {
      worker ??= startWorker(options, { onAnswer, fail });
      if (!isReady) return;
      worker.postMessage({ type: "read", ...waiting });
    } catch {
      // No workers here, or not for this page: the page says so, and keeps the text.
      fail();
      return;
    }
    waiting = undefined;
    isReading = true;
    callOff = later(giveUp, READING_LIMIT_MS);
  }

  return {
    ask: (question) => {
      waiting = question;
      send();
    },
    end: () => {
      waiting = undefined;
      stop();
    },
  };
}
