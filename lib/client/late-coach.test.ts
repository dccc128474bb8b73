import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLateCoach, type Coach } from "@/lib/client/late-coach";
import { startStudio } from "@/lib/client/testing/start-studio";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { NOT_ANALYSED } from "@/lib/domain/ladder/not-analysed";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const analysed = { ...NOT_ANALYSED, findings: [] };
const coach: Coach = {
  analyse: () => analysed,
  planPlacement: () => [],
  proposeSession: () => undefined,
  gates: testContext().gates,
};

describe("a coach who comes after the board", () => {
  it("judges nothing until there, and then what the board has become meanwhile", async () => {
    let arrive: (coach: Coach) => void = () => undefined;
    const late = createLateCoach(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const { store, get } = startStudio({ analyse: late.analyse });
    get().edit({ type: "rename-component", id: "web", name: "Drawn before the coach" });
    expect(get().analysis).toBe(NOT_ANALYSED);
    expect(Object.values(get().board.components).map(({ name }) => name)).toContain("Drawn before the coach");

    arrive(coach);
    await late.arrives;
    store.derive();

    expect(get().analysis).toBe(analysed);
  });

  it("is asked for again until the network brings it", async () => {
    const fetch = vi.fn<() => Promise<Coach>>().mockRejectedValueOnce(new Error("offline"));
    fetch.mockResolvedValue(coach);
    const late = createLateCoach(fetch);
    await vi.advanceTimersByTimeAsync(2_000);
    await late.arrives;
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(late.analyse({} as never, {} as never)).toBe(analysed);
  });
});
