import { describe, expect, it } from "vitest";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";
import { labOfBoard } from "@/lib/domain/overlay/lab-of-board";

const known = loadKnowledge().overlay.door;
const found = (id: string) => ({ failure: { id } }) as Pick<FoundFailure, "failure">;

describe("the lab of a board", () => {
  it("opens with the scenario of the first failure that has one, and knows the way back", () => {
    expect(labOfBoard("b1", [found("F99"), found("F13")], known)).toBe("/lab?scenario=kill-agent&board=b1");
  });

  it("opens without one where nothing was found", () => {
    expect(labOfBoard("b1", [], known)).toBe("/lab?board=b1");
  });
});
