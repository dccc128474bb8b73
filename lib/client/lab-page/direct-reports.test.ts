import { describe, expect, it } from "vitest";
import type { Screens } from "@/lib/client/lab/open-screens";
import type { SeenScreen } from "@/lib/client/lab/seen-screens";
import { followDirectReports, type DirectReports } from "@/lib/client/lab-page/direct-reports";
import { createFakeTimers } from "@/lib/client/testing/fake-timers";
import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import { quietShown } from "@/lib/domain/sessions/lab/shown-fixture";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** A laptop on the direct side, a server that knows `report`, and what was told of both. */
function follow() {
  const timers = createFakeTimers();
  let screens = new Map<string, SeenScreen>();
  const listeners = new Set<() => void>();
  const told: DirectReports[] = [];
  const asked: string[] = [];
  let report: DirectReport | null = null;
  let isOffline = false;
  const end = followDirectReports({
    screens: {
      all: () => screens,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } as unknown as Screens,
    server: {
      report: (runId) => {
        asked.push(runId);
        return isOffline ? Promise.reject(new Error("no network")) : Promise.resolve(report);
      },
    },
    timers,
    onChange: (known) => told.push(known),
  });
  return {
    show: (some: Partial<Shown>) => {
      screens = new Map([["direct.laptop", { shown: quietShown(some), life: "1", loads: 1, isGone: false }]]);
      for (const listener of listeners) listener();
    },
    serve: (next: DirectReport | null) => (report = next),
    goOffline: (next: boolean) => (isOffline = next),
    look: () => timers.pass(400),
    last: () => told.at(-1),
    asked,
    end,
  };
}

const running: DirectReport = {
  runId: "r1",
  policy: "continue",
  status: "running",
  tokens: 3,
  tokensByRun: { r1: 3 },
  tokensAfterClose: 0,
  isClosed: false,
  saw: [],
};

describe("the reports of direct answers", () => {
  it("are asked for again until the answer has ended, and no longer", async () => {
    const lab = follow();
    lab.serve(running);
    lab.show({ runId: "r1" });
    await lab.look();
    await lab.look();
    expect(lab.last()?.reports).toEqual([running]);
    lab.serve({ ...running, status: "complete" });
    await lab.look();
    const { length } = lab.asked;
    await lab.look();
    expect(lab.last()?.reports).toMatchObject([{ status: "complete" }]);
    expect(lab.asked).toHaveLength(length);
  });

  it("outlive a screen that has forgotten its answer, and a while without a network", async () => {
    const lab = follow();
    lab.serve(running);
    lab.show({ runId: "r1" });
    await lab.look();
    await lab.look();
    lab.goOffline(true);
    lab.show({ runId: null });
    await lab.look();
    expect(lab.last()?.reports).toEqual([running]);
    lab.goOffline(false);
    lab.serve({ ...running, tokens: 9 });
    await lab.look();
    expect(lab.last()?.reports).toMatchObject([{ tokens: 9 }]);
  });

  it("know which answers were stopped at a screen", async () => {
    const lab = follow();
    lab.serve(running);
    lab.show({ runId: "r1", status: "cancelled" });
    await lab.look();
    expect([...(lab.last()?.stopped ?? [])]).toEqual(["r1"]);
  });

  it("say nothing more once they are put away", async () => {
    const lab = follow();
    lab.serve(running);
    lab.show({ runId: "r1" });
    await lab.look();
    const before = lab.last();
    lab.end();
    await lab.look();
    expect(lab.last()).toBe(before);
  });
});
