import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { restAdvice } from "@/lib/domain/ladder/rest-advice";
import { staticLoad } from "@/lib/domain/load/static-load";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const board = drawTestBoard(
  [
    ["browser", "web-browser"],
    ["server", "single-server"],
  ],
  [["browser", "server", "request"]],
);
const breaking = staticLoad(board, testContent, 1).firstToFail?.atUsersPerDay ?? NaN;
const adviceAt = (share: number) =>
  restAdvice(staticLoad(board, testContent, breaking * share), (id) => id.toUpperCase());

describe("what is said where no step asks for more", () => {
  it("is not to scale, with the busiest part, as long as there is room", () => {
    expect(adviceAt(0.5)).toEqual({
      roomy: true,
      head: "Do not scale yet",
      busiest: "SERVER is the busiest at 50\u00a0%",
    });
    expect(adviceAt(0.89).roomy).toBe(true);
  });

  it("is never not to scale where the busiest part has a tenth left, or nothing", () => {
    for (const share of [0.91, 1, 1.5])
      expect(adviceAt(share)).toMatchObject({ roomy: false, head: "Close to a limit" });
  });

  it("names no part where nothing can run out", () => {
    const empty = drawTestBoard([["browser", "web-browser"]], []);
    expect(restAdvice(staticLoad(empty, testContent, 100), (id) => id)).toEqual({
      roomy: true,
      head: "Do not scale yet",
    });
  });
});
