import type { CDPSession, Page } from "@playwright/test";

/** What a gesture cost: seconds of the page's main thread, and how its frames came, in ms. */
export type Cost = { taskMs: number; frames: readonly number[] };

const MOVES = 30;
const ZOOMS = 24;
const SETTLE_MS = 400;

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1_000;
}

/** Begins to note when frames come, in the browser. */
function noteFrames(): void {
  const noted = window as unknown as { frames: number[]; isNoting: boolean };
  noted.frames = [];
  noted.isNoting = true;
  const note = (now: number): void => {
    noted.frames.push(now);
    if (noted.isNoting) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

function endNoting(): number[] {
  const noted = window as unknown as { frames: number[]; isNoting: boolean };
  noted.isNoting = false;
  return noted.frames.slice(1).map((at, index) => at - (noted.frames[index] ?? at));
}

/** Costs whatever `gesture` does, until the page is at rest again. */
export async function costOf(page: Page, cdp: CDPSession, gesture: () => Promise<void>): Promise<Cost> {
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(noteFrames);
  const before = await taskMs(cdp);
  await gesture();
  await page.waitForTimeout(SETTLE_MS);
  const after = await taskMs(cdp);
  return { taskMs: after - before, frames: await page.evaluate(endNoting) };
}

/** Turns the wheel in the middle of the canvas, in and out again. */
export async function zoom(page: Page, cdp: CDPSession): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1_440, height: 900 };
  for (let turn = 0; turn < ZOOMS; turn += 1)
    await cdp.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      x: width / 2,
      y: height / 2,
      deltaX: 0,
      deltaY: turn < ZOOMS / 2 ? -40 : 40,
      // Control: both pages zoom by it, whatever they do on a bare wheel.
      modifiers: 2,
    });
}

/** Drags the component `id` by a hundred and twenty pixels, and back. */
export async function drag(page: Page, id: string): Promise<void> {
  const box = await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox();
  if (box === null) throw new Error(`${id} is not on the canvas`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const to of [120, 0]) await page.mouse.move(x + to, y + to / 2, { steps: MOVES });
  await page.mouse.up();
}
