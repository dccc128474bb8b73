import type { Page } from "@playwright/test";
import type { Drawn } from "@/bench/canvas/capture";
import { longestTask, type LongestTask } from "@/bench/canvas/longest-task";

/** The longest tasks of the page while a tidy-up was shown, and while it was taken. */
export type TidyBlocks = { shown: LongestTask; taken: LongestTask };

/** Waits by the clock alone: to look for something while it comes would be work on the very thread that is measured. */
const WORK_MS = 2_000;

async function openAtRest(page: Page, address: string): Promise<void> {
  await page.bringToFront();
  await page.goto(address);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(WORK_MS);
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 300 } });
  await page.waitForTimeout(WORK_MS);
}

/** From where a board is tidied up: all of it in view, or as large as it is drawn, so that the view then travels far. */
export type TidyFrom = "afar" | "near by";

/** Tidies a board up by the keyboard, takes it, has `look` see what became of it, and takes it back. */
export async function tidyBlocks(
  page: Page,
  address: string,
  from: TidyFrom,
  look: () => Promise<void>,
): Promise<TidyBlocks> {
  await openAtRest(page, address);
  const press = (key: string) => async (): Promise<void> => {
    await page.keyboard.press(key);
    await page.waitForTimeout(WORK_MS);
  };
  if (from === "near by") await press("Shift+0")();
  const shown = await longestTask(page, press("Shift+T"));
  // The button that takes it has the focus.
  await page.locator('[role="group"][aria-label="Tidy up"] :focus').waitFor();
  const taken = await longestTask(page, press("Enter"));
  await look();
  await press("Control+z")();
  return { shown, taken };
}

/** The longest task of the bare page while everything on it goes where a tidy-up put it, at once, and the view with it. */
export async function bareMoveBlock(page: Page, address: string, tidied: Drawn): Promise<LongestTask> {
  await openAtRest(page, address);
  return longestTask(page, async () => {
    await page.evaluate(
      (detail) => void window.dispatchEvent(new CustomEvent("move-all", { detail })),
      tidied.nodes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
    );
    await page.waitForTimeout(WORK_MS);
  });
}
