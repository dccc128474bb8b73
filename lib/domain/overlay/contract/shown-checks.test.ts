import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECKS } from "@/lib/domain/knowledge/acceptance-schema";
import { CHECK_TEXTS } from "@/lib/domain/overlay/contract/contract-tests";
import { SHOWN_CHECKS } from "@/lib/domain/overlay/contract/shown-checks";
import { shownStatusSchema, type Shown } from "@/lib/domain/sessions/lab/shown";

/** Few values each, so that equal ones come about. */
const seen: fc.Arbitrary<Shown> = fc.record({
  text: fc.constantFrom("", "one", "one two"),
  transcript: fc.constantFrom("x", "y"),
  status: fc.constantFrom(...shownStatusSchema.options),
  eventIds: fc.array(fc.constantFrom("e1", "e2", "e3"), { maxLength: 3 }),
  offsets: fc.constantFrom([], [4], [1, 2, 3], [1, 3]),
  saysWorking: fc.boolean(),
  messagesLoaded: fc.integer({ min: 0, max: 2 }),
  notice: fc.constantFrom("", "Stopped."),
  refused: fc.boolean(),
  modelCalls: fc.integer({ min: 0, max: 2 }),
  pointers: fc.integer({ min: 0, max: 2 }),
}) as unknown as fc.Arbitrary<Shown>;

const isContiguous = (offsets: number[]) =>
  offsets.every((one, at) => at === 0 || one === (offsets[at - 1] ?? 0) + 1);

describe("the checks", () => {
  it.each(CHECKS)("%s means as code what its text means in the file that people take home", async (check) => {
    const body = `return (async () => ${CHECK_TEXTS[check]})();`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the file taken home is text; this is what its text means
    const asText = new Function("now", "before", "hooks", "a", "isContiguous", body);
    await fc.assert(
      fc.asyncProperty(seen, seen, seen, async (now, before, a) => {
        const hooks = { read: () => Promise.resolve(a) };
        const answer: unknown = await (asText as (...given: unknown[]) => Promise<unknown>)(
          now,
          before,
          hooks,
          "a",
          isContiguous,
        );
        expect(answer).toBe(SHOWN_CHECKS[check]({ now, before, a }));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
