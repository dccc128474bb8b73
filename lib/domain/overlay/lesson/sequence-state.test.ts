import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { actorsOf, lengthOf, stateAfter, teachingOrder } from "@/lib/domain/overlay/lesson/sequence-state";

const sequence = (id: string) => testContent.overlay.sequences.find((one) => one.id === id)!;

describe("the state of a sequence", () => {
  it("is nothing before the first step", () => {
    expect(stateAfter(sequence("refresh").steps, 0)).toEqual({});
    expect(stateAfter(sequence("refresh").steps, -3)).toEqual({});
  });

  it("keeps the last position and the last state of the run", () => {
    const { steps } = sequence("refresh");
    expect(stateAfter(steps, 1)).toEqual({ offset: 838, run: "active" });
    expect(stateAfter(steps, 4)).toEqual({ offset: 870, run: "active" });
    expect(stateAfter(steps, 99)).toEqual({ offset: 871, run: "active" });
  });

  it.each(testContent.overlay.sequences)("never goes back in the log: $id", ({ steps }) => {
    const offsets = steps.map((_, at) => stateAfter(steps, at + 1).offset ?? 0);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });

  it("ends in an end where the sequence says that the run ended", () => {
    expect(stateAfter(sequence("stop").steps, 99).run).toBe("cancelled");
    expect(stateAfter(sequence("approval").steps, 99).run).toBe("complete");
  });
});

describe("who takes part", () => {
  it("leaves out who is not there: without a session there is none in the picture", () => {
    const refresh = sequence("refresh");
    expect(actorsOf(refresh, refresh.steps).map(({ id }) => id)).toContain("session");
    expect(actorsOf(refresh, refresh.before ?? []).map(({ id }) => id)).toEqual(["web", "agent", "model"]);
  });

  it("takes as long as the longer of the two ways", () => {
    expect(lengthOf(sequence("refresh"))).toBe(7);
    expect(lengthOf({ ...sequence("refresh"), steps: sequence("refresh").steps.slice(0, 1) })).toBe(3);
  });
});

it("teaches first what can be compared", () => {
  const order = teachingOrder(testContent.overlay.sequences);
  expect(order[0]?.id).toBe("normal-turn");
  expect(order.map(({ before }) => before !== undefined)).toEqual(
    [...order.map(({ before }) => before !== undefined)].sort((a, b) => Number(b) - Number(a)),
  );
});
