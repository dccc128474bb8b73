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

/** A point of the screen where the component `id` lies on top, in the browser: a line may run over its middle. */
function freePointOf(id: string): { x: number; y: number } | null {
  const node = document.querySelector(`.react-flow__node[data-id="${id}"]`);
  const { x, y, width, height } = node?.getBoundingClientRect() ?? new DOMRect();
  for (const part of [0.5, 0.3, 0.7, 0.2, 0.8]) {
    const at = { x: x + width / 2, y: y + height * part };
    const top = document.elementFromPoint(at.x, at.y);
    if (top?.closest(".react-flow__node") === node && top?.closest(".react-flow__handle") === null) return at;
  }
  return null;
}

const placeOf = (id: string): string =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.style.transform ?? "";

/** Drags the component `id` by a hundred and twenty pixels, and back. */
export async function drag(page: Page, id: string): Promise<void> {
  const from = await page.evaluate(freePointOf, id);
  if (from === null) throw new Error(`${id} lies nowhere on top`);
  const before = await page.evaluate(placeOf, id);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y + 60, { steps: MOVES });
  const moved = await page.evaluate(placeOf, id);
  await page.mouse.move(from.x, from.y, { steps: MOVES });
  await page.mouse.up();
  if (moved === before) throw new Error(`${id} was not dragged`);
}
