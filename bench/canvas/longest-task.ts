import type { CDPSession, Page } from "@playwright/test";

/** The longest task of a page's main thread: how long nothing else was heard, and how much of that it worked, in ms. */
export type LongestTask = { wallMs: number; ownMs: number };

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
};

const BEGIN = "measured-begin";
const END = "measured-end";
const CATEGORIES = ["toplevel", "blink.user_timing"];
/** The browser itself stops for a moment when it begins to trace. */
const SETTLE_MS = 500;

async function traced(cdp: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }): void => {
    // Not `push(...)`: a trace has more events than a call has room for arguments.
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on("Tracing.dataCollected", take);
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await run();
  const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", take);
  return events;
}

/** The longest task of the page's main thread while `run` runs. */
export async function longestTask(page: Page, run: () => Promise<void>): Promise<LongestTask> {
  const cdp = await page.context().newCDPSession(page);
  const mark = (name: string) => page.evaluate((called) => void performance.mark(called), name);
  const events = await traced(cdp, async () => {
    await page.waitForTimeout(SETTLE_MS);
    await mark(BEGIN);
    await run();
    await mark(END);
  });
  await cdp.detach();
  const begin = events.find(({ name }) => name === BEGIN);
  const end = events.find(({ name }) => name === END);
  if (begin === undefined || end === undefined) throw new Error("The trace does not hold what was measured.");
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name.endsWith("RunTask") &&
      ph === "X" &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts > begin.ts &&
      ts < end.ts,
  );
  const longest = (part: "dur" | "tdur") => Math.max(0, ...tasks.map((task) => (task[part] ?? 0) / 1_000));
  return { wallMs: longest("dur"), ownMs: longest("tdur") };
}
