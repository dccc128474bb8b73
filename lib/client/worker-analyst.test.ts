import { describe, expect, it } from "vitest";
import type { AnalysisRequest, AnalysisWorker } from "@/lib/client/analysis-message";
import type { AnalysisQuestion, Analyst } from "@/lib/client/analyst";
import { createWorkerAnalyst } from "@/lib/client/worker-analyst";
import { replayOf } from "@/lib/content/check-content";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { EMPTY_BOARD, TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";

const boardOf = (name: string): Board => ({ ...EMPTY_BOARD, about: { ...EMPTY_BOARD.about, name } });

/** An analysis that says of which board it is. */
const analysisOf = (board: Board) => ({ of: board.about.name }) as unknown as Analysis;

/** Workers that answer when the test says so; what passes to and fro is copied, as between real threads. */
function start(spawn?: () => AnalysisWorker) {
  const workers: (AnalysisWorker & { got: AnalysisRequest[]; ended: boolean })[] = [];
  const answers: string[] = [];
  const instead: AnalysisQuestion[] = [];
  const fake = (): AnalysisWorker => {
    const worker = {
      got: [] as AnalysisRequest[],
      ended: false,
      postMessage: (request: AnalysisRequest) => void worker.got.push(structuredClone(request)),
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
  const fallback: Analyst = {
    ask: (question) => void instead.push(question),
    cancel: () => instead.splice(0),
  };
  const analyst = createWorkerAnalyst({ spawn: spawn ?? fake, knowledge: TEST_KNOWLEDGE, instead: fallback });
  const ask = (name: string): void => {
    const answer = (analysis: Analysis): void =>
      void answers.push((analysis as unknown as { of: string }).of);
    analyst.ask({ board: boardOf(name), usersPerDay: undefined, answer });
  };
  /** The worker answers the board it was sent last. */
  const answer = (worker = workers.at(-1)!): void => {
    const request = worker.got.at(-1);
    if (request?.type === "analyse")
      worker.onmessage?.call(
        worker as unknown as Worker,
        new MessageEvent("message", { data: analysisOf(request.board) }),
      );
  };
  const sent = () =>
    workers.map(({ got }) => got.map((each) => (each.type === "know" ? "know" : each.board.about.name)));
  return { analyst, ask, answer, answers, instead, workers, sent };
}

describe("an analyst in a worker", () => {
  it("is told the knowledge once, and starts with the first question", () => {
    const { ask, answer, answers, sent } = start();
    expect(sent()).toEqual([]);
    for (const name of ["one", "two"]) {
      ask(name);
      answer();
    }
    expect(sent()).toEqual([["know", "one", "two"]]);
    expect(answers).toEqual(["one", "two"]);
  });

  it("is at one board at a time; only the latest waits, and only the latest is answered", () => {
    const { ask, answer, answers, sent } = start();
    for (const name of ["one", "two", "three"]) ask(name);
    expect(sent()).toEqual([["know", "one"]]);
    answer();
    expect(answers).toEqual([]);
    expect(sent()).toEqual([["know", "one", "three"]]);
    answer();
    expect(answers).toEqual(["three"]);
  });

  it("hands over to the page when the worker fails, with what is open, and for good", () => {
    const { ask, answers, instead, workers } = start();
    ask("one");
    ask("two");
    workers[0]!.onerror?.call(workers[0] as unknown as Worker, new Event("error") as ErrorEvent);
    expect(workers[0]!.ended).toBe(true);
    expect(instead.map(({ board }) => board.about.name)).toEqual(["two"]);
    ask("three");
    expect(instead.map(({ board }) => board.about.name)).toEqual(["two", "three"]);
    expect(workers).toHaveLength(1);
    expect(answers).toEqual([]);
  });

  it("leaves it to the page where no worker can be started", () => {
    const { ask, instead } = start(() => {
      throw new Error("there are no workers here");
    });
    ask("one");
    expect(instead.map(({ board }) => board.about.name)).toEqual(["one"]);
  });

  it("ends its worker when it is called off, and starts another when it is asked again", () => {
    const { analyst, ask, answer, answers, workers } = start();
    ask("one");
    const [first] = workers;
    analyst.cancel();
    expect(first!.ended).toBe(true);
    answer(first);
    expect(answers).toEqual([]);
    ask("two");
    answer();
    expect(answers).toEqual(["two"]);
    expect(workers).toHaveLength(2);
  });
});

it("the analysis of a copy, copied back, is the analysis itself", () => {
  const { board } = replayOf(testContent, "url-shortener")!;
  const knowledge = publicKnowledge(testContent, "url-shortener");
  const there = structuredClone({ board, knowledge });
  expect(structuredClone(analyse(there.board, there.knowledge, 5_000))).toEqual(
    analyse(board, knowledge, 5_000),
  );
});
