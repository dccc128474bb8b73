import { expect, it } from "vitest";
import { isShownTest } from "@/lib/client/lab-tests/filter-tests";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";

const test = { id: "LC1", given: "Stop is pressed.", then: "The producer ends." } as unknown as Acceptance;

it.each([
  [[], "", true],
  [["LC1"], "", true],
  [["RD1"], "", false],
  [[], "stop lc1", true],
  [[], "stop phone", false],
])("of only %j and the words “%s” it says %s", (only, words, isShown) => {
  expect(isShownTest(test, { only, words })).toBe(isShown);
});
