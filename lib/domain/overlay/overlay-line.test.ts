import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import { drawn } from "@/lib/domain/overlay/analysis-fixture";
import { bot, overlayWalker, ready } from "@/lib/domain/overlay/overlay-walk-fixture";

const { look, edit, decide, auditDone } = overlayWalker(publicKnowledge(testContent, undefined));
const linesOf = (board: Board): Record<string, string> =>
  Object.fromEntries(look(board).progress.steps.map((step) => [step.step, step.line]));

describe("the line of a step", () => {
  it("counts what a stream without a session shows", () => {
    expect(linesOf(edit(bot, { type: "adopt-overlay" }))).toEqual({
      d1: "1 of 1 connection to a screen loses something when closed.",
      d2: "Resilient Delivery 0 of 3, Continuity Across Surfaces 0 of 3, Live Control 0 of 3.",
      d3: "Nothing goes up, and nothing that was missed comes back.",
      d4: "No log keeps what 1 agent says.",
      d5: "0 of 1 agent ends with the request that began the run.",
      d6: "0 of 1 live connection can be resumed.",
      d7: "A message from a screen reaches 0 of 1 agent.",
      d8: "Fewer than two agents: nobody speaks for another.",
      d9: "The scope says which tests are due; none is chosen yet.",
      d10: expect.stringMatching(/^\d+ failures still apply, as drawn\.$/) as string,
    });
  });

  it("counts what a session changes", () => {
    expect(linesOf(auditDone(ready, "d2.delivery-only"))).toMatchObject({
      d1: "0 of 1 connection to a screen loses something when closed.",
      d3: "Stop is a request of its own.",
      d4: "session keeps what 2 agents say.",
      d6: "1 of 1 live connection can be resumed.",
      d7: "Live Control is not in scope.",
      d8: "2 agents, and none speaks for another.",
      d9: expect.stringMatching(/^0 of \d+ tests of the scope have passed\.$/) as string,
    });
  });

  it("says why nothing is asked where a session is not needed", () => {
    const lines = linesOf(decide(ready, "d2.scope", "d2.none"));
    expect(lines["d8"]).toBe("Not asked while a session is not needed.");
  });

  it("says so where nothing makes answers, or none arrives", () => {
    const tool = drawn([part("web-browser web"), part("tool search")], [line("web search request https")], {
      overlay: { adopted: true },
    });
    expect(linesOf(tool)).toMatchObject({
      d1: "No answer reaches a screen, as drawn.",
      d4: "Nothing here makes answers.",
    });
  });
});

it("names where answers begin, and the ways by which a wish goes up", () => {
  expect(look(bot).modelCalls).toEqual(["bot-model"]);
  expect(look(ready).waysUp).toEqual(["l1", "l4"]);
  expect(look(bot).waysUp).toEqual([]);
});
