import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenQuiet } from "@/lib/client/when-quiet";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("waits for a quiet moment, and no longer than it may", () => {
  const [ask, cancel, run] = [vi.fn(() => 7), vi.fn(), vi.fn()];
  vi.stubGlobal("requestIdleCallback", ask);
  vi.stubGlobal("cancelIdleCallback", cancel);
  const callOff = whenQuiet(run, { latestMs: 60 });
  expect(ask).toHaveBeenCalledWith(run, { timeout: 60 });
  callOff();
  expect(cancel).toHaveBeenCalledWith(7);
});

it("waits by the clock where the browser tells no quiet moments", () => {
  vi.stubGlobal("requestIdleCallback", undefined);
  const [first, second] = [vi.fn(), vi.fn()];
  whenQuiet(first, { latestMs: 60, untoldMs: 500 });
  whenQuiet(second, { latestMs: 60 })();
  vi.advanceTimersByTime(499);
  expect(first).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(first).toHaveBeenCalledOnce();
  expect(second, "it was called off").not.toHaveBeenCalled();
});
