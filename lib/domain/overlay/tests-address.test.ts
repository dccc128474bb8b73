import { expect, it } from "vitest";
import { readTestsAddress, testsPath } from "@/lib/domain/overlay/tests-address";

it.each([
  [{}, { only: [], pace: 3, patience: 1, board: null }],
  [
    { only: "rd7, CS1", pace: "2", board: "b-1" },
    { only: ["RD7", "CS1"], pace: 2, patience: 1, board: "b-1" },
  ],
  [
    { only: "RD99,LC1", pace: "400", board: "../x" },
    { only: ["LC1"], pace: 3, patience: 1, board: null },
  ],
  [
    { only: ["RD1", "RD2"], pace: "fast" },
    { only: ["RD1"], pace: 3, patience: 1, board: null },
  ],
])("of %j it reads %j", (params, address) => {
  expect(readTestsAddress(params)).toEqual(address);
});

it("leads to some tests, for a board where there is one", () => {
  expect(testsPath({})).toBe("/lab/tests");
  expect(testsPath({ only: ["RD7", "CS1"], board: "b1" })).toBe("/lab/tests?board=b1&only=RD7%2CCS1");
});
