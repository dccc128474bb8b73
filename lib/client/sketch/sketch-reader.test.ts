import { describe, expect, it } from "vitest";
import type {
  DrawnReading,
  SketchAnswer,
  SketchRequest,
  SketchWorker,
} from "@/lib/client/sketch/sketch-message";
import { createSketchReader, READING_LIMIT_MS, type ReadOutcome } from "@/lib/client/sketch/sketch-reader";
import { drawReading } from "@/lib/client/sketch/draw-reading";
import { testContent } from "@/lib/content/test-knowledge";

type Fake = SketchWorker & { got: SketchRequest[]; ended: boolean };
const readingOf = (text: string) => ({ title: text }) as unknown as DrawnReading;

/** Workers that answer when the test says so, and a clock that runs when the test says so. */
function begin(spawn?: () => SketchWorker) {
  const workers: Fake[] = [];
  const outcomes: string[] = [];
  const timers: { run: () => void; ms: number; off: boolean }[] = [];
  const fake = (): SketchWorker => {
    const worker: Fake = {
      got: [],
      ended: false,
      postMessage: (request) => void worker.got.push(request),
      terminate: () => {
        worker.ended = true;
      },
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    workers.push(worker);
    return worker;
  };
  const wordOf = (outcome: ReadOutcome): string =>
    outcome.status === "read" ? (outcome.reading.title ?? "") : outcome.status;
  const reader = createSketchReader({
    spawn: spawn ?? fake,
    catalogue: testContent,
    answer: (outcome) => void outcomes.push(wordOf(outcome)),
    later: (run, ms) => {
      const timer = { run, ms, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
  });
  const say = (worker: Fake, data: SketchAnswer): void =>
    void worker.onmessage?.call(worker as unknown as Worker, new MessageEvent("message", { data }));
  const ready = (): void => say(workers.at(-1)!, { type: "ready" });
  const answer = (): void => {
    const request = workers.at(-1)!.got.at(-1);
    if (request?.type === "read") say(workers.at(-1)!, { type: "reading", reading: readingOf(request.text) });
  };
  const ask = (text: string): void => {
    reader.ask({ text, choices: {} });
  };
  const timeUp = (): void => {
    for (const timer of timers.splice(0)) if (!timer.off) timer.run();
  };
  const sent = () => workers.map(({ got }) => got.map((one) => (one.type === "know" ? "know" : one.text)));
  return { reader, ask, ready, answer, timeUp, outcomes, workers, timers, sent };
}

describe("a reader in a worker", () => {
  it("is told the catalogue first, and reads one text at a time, the latest of those that wait", () => {
    const { ask, ready, answer, outcomes, sent } = begin();
    ask("one");
    expect(sent()).toEqual([["know"]]);
    ready();
    for (const text of ["two", "three"]) ask(text);
    answer();
    expect(outcomes).toEqual([]);
    answer();
    expect(sent()).toEqual([["know", "one", "three"]]);
    expect(outcomes).toEqual(["three"]);
  });

  it("counts the limit from when the worker is ready", () => {
    const { ask, ready, timers } = begin();
    ask("one");
    expect(timers).toEqual([]);
    ready();
    expect(timers.map(({ ms }) => ms)).toEqual([READING_LIMIT_MS]);
    expect(READING_LIMIT_MS).toBe(2_000);
  });

  it("ends a worker that takes too long, says so, and reads the next text with another", () => {
    const { ask, ready, answer, timeUp, outcomes, workers } = begin();
    ask("for ever");
    ready();
    timeUp();
    expect(workers[0]!.ended).toBe(true);
    expect(outcomes).toEqual(["too-slow"]);
    ask("short");
    ready();
    answer();
    expect(workers).toHaveLength(2);
    expect(outcomes).toEqual(["too-slow", "short"]);
  });

  it("gives a text that waited its own chance when the one before took too long", () => {
    const { ask, ready, answer, timeUp, outcomes } = begin();
    ask("for ever");
    ready();
    ask("short");
    timeUp();
    ready();
    answer();
    expect(outcomes).toEqual(["short"]);
  });

  it("does not give up what was answered in time", () => {
    const { ask, ready, answer, timeUp, outcomes, workers } = begin();
    ask("one");
    ready();
    answer();
    timeUp();
    expect(outcomes).toEqual(["one"]);
    expect(workers[0]!.ended).toBe(false);
  });

  it("says that it failed where no worker starts, or where one breaks, and tries anew at the next text", () => {
    const nowhere = begin(() => {
      throw new Error("there are no workers here");
    });
    nowhere.ask("one");
    expect(nowhere.outcomes).toEqual(["failed"]);

    const { ask, ready, answer, outcomes, workers } = begin();
    ask("one");
    ready();
    workers[0]!.onerror?.call(workers[0] as unknown as Worker, new Event("error") as ErrorEvent);
    ask("two");
    ready();
    answer();
    expect(outcomes).toEqual(["failed", "two"]);
  });

  it("answers nothing once it was ended", () => {
    const { reader, ask, ready, outcomes, workers } = begin();
    ask("one");
    ready();
    reader.end();
    expect(workers[0]!.ended).toBe(true);
    expect(outcomes).toEqual([]);
  });
});

describe("a reading", () => {
  it("is cloneable, draws both themes, and keeps what a person chose", () => {
    const reading = drawReading(
      {
        text: "web -> lb -> api x4 -> thing",
        choices: { "name/thing": "relational-database", "name/web": null },
      },
      testContent,
    );
    expect(structuredClone(reading)).toEqual(reading);
    expect(reading.names.map(({ name, kind, count, chosen }) => [name, kind, count, chosen])).toEqual([
      ["web", null, 1, true],
      ["lb", "load-balancer", 1, false],
      ["api", "app-server", 4, false],
      ["thing", "relational-database", 1, true],
    ]);
    expect(reading.drawn.components.map(({ settings }) => settings)).toContainEqual({ instances: 4 });
    expect(reading.drawn.connections).toHaveLength(2);
    expect(reading.pictures?.light).toMatch(/^<svg/);
    expect(reading.pictures?.dark).not.toBe(reading.pictures?.light);
  });

  it("of nothing has no picture and no part", () => {
    expect(drawReading({ text: "  \n", choices: {} }, testContent)).toMatchObject({
      pictures: undefined,
      drawn: { components: [], connections: [] },
    });
  });
});
