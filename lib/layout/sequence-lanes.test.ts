import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { actorsOf } from "@/lib/domain/overlay/lesson/sequence-state";
import { headWidthOf, labelWidthOf, planSequence } from "@/lib/layout/sequence-lanes";

const { sequences } = testContent.overlay;
const ways = sequences.flatMap((sequence) => [
  { name: sequence.id, sequence, steps: sequence.steps },
  ...(sequence.before ? [{ name: `${sequence.id}, before`, sequence, steps: sequence.before }] : []),
]);

describe.each(ways)("the lanes of $name", ({ sequence, steps }) => {
  const actors = actorsOf(sequence, steps);
  const plan = planSequence(actors, steps);

  it("are one for each actor that takes part, and no heads touch", () => {
    expect(plan.lanes.map((lane) => lane.actor.id)).toEqual(actors.map(({ id }) => id));
    plan.lanes.slice(1).forEach((lane, at) => {
      const before = plan.lanes[at]!;
      expect(lane.x - headWidthOf(lane) / 2).toBeGreaterThan(before.x + headWidthOf(before) / 2);
    });
  });

  it("hold every head and label inside the picture", () => {
    for (const lane of plan.lanes) {
      expect(lane.x - headWidthOf(lane) / 2).toBeGreaterThanOrEqual(0);
      expect(lane.x + headWidthOf(lane) / 2).toBeLessThanOrEqual(plan.width);
    }
    for (const arrow of plan.arrows) {
      expect(arrow.labelX - labelWidthOf(arrow) / 2).toBeGreaterThanOrEqual(0);
      expect(arrow.labelX + labelWidthOf(arrow) / 2).toBeLessThanOrEqual(plan.width);
      expect(arrow.y).toBeLessThan(plan.height);
    }
  });

  it("keep the label of a step between the two lanes that it joins", () => {
    for (const arrow of plan.arrows.filter(({ turns }) => !turns))
      expect(labelWidthOf(arrow), arrow.label).toBeLessThan(Math.abs(arrow.to - arrow.from));
  });

  it("go down with time, from the sender to the reader", () => {
    expect(plan.arrows.map(({ y }) => y)).toEqual([...plan.arrows.map(({ y }) => y)].sort((a, b) => a - b));
    const at = new Map(plan.lanes.map((lane) => [lane.actor.id, lane.x]));
    expect(plan.arrows.map(({ from, to }) => [from, to])).toEqual(
      steps.map((step) => [at.get(step.from), at.get(step.to)]),
    );
  });
});

it("draws nothing, and does not fail, where there is nothing", () => {
  expect(planSequence([], []).arrows).toEqual([]);
});
