import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labPath, readLabAddress } from "@/lib/domain/sessions/lab/lab-address";
import { LAB_CONTROLS, labControl, labControlSchema } from "@/lib/domain/sessions/lab/lab-control";
import { loadKnowledge } from "@/lib/content/load-knowledge";

function paramsOf(path: string): Record<string, string> {
  return Object.fromEntries(new URL(path, "http://lab.test").searchParams);
}

describe("the lab's address", () => {
  it("is read as it was written", () => {
    const address = fc.record(
      {
        scenario: fc.constantFrom(...labControlSchema.options),
        seed: fc.integer({ min: 0, max: 999_999 }),
        pace: fc.integer({ min: 1, max: 1_000 }).map((tenths) => tenths / 10),
        board: fc.stringMatching(/^[\w-]{1,64}$/),
      },
      { requiredKeys: ["seed", "pace"] },
    );
    fc.assert(
      fc.property(address, (one) => {
        const read = readLabAddress(paramsOf(labPath(one)));
        expect(read).toEqual({ address: one, faults: [] });
      }),
    );
  });

  it("says of what it cannot use what it would accept, and goes on without it", () => {
    const { address, faults } = readLabAddress({ scenario: "flood", seed: "-1", pace: "slow", board: "a/b" });
    expect(address).toEqual({ seed: 7, pace: 1 });
    expect(faults).toHaveLength(4);
    expect(faults[0]).toMatch(/^scenario is expected to be one of .*cut-mid-answer/);
  });

  it("takes whatever is given without failing", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (params) => {
        expect(readLabAddress(params).address.seed).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the controls", () => {
  it("are one for each id", () => {
    expect(LAB_CONTROLS.map(({ id }) => id).sort()).toEqual([...labControlSchema.options].sort());
    for (const id of labControlSchema.options) expect(labControl(id).says).not.toBe("");
  });

  it("cover every scenario that the door links to", () => {
    for (const { scenario } of loadKnowledge().overlay.door.symptoms)
      expect(labControlSchema.options).toContain(scenario);
  });
});
