import type { Page } from "@playwright/test";
import { longestTask, type LongestTask } from "@/bench/canvas/longest-task";

/** The longest tasks of the page while a tidy-up was shown, and while it was taken. */
export type TidyBlocks = { shown: LongestTask; taken: LongestTask };

/** Waits by the clock alone: to look for something while it comes would be work on the very thread that is measured. */
const WORK_MS = 2_000;

/** Tidies a board up by the keyboard, takes it, and takes it back. */
export async function tidyBlocks(page: Page, address: string): Promise<TidyBlocks> {
  await page.bringToFront();
  await page.goto(address);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(WORK_MS);
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 300 } });
  await page.waitForTimeout(WORK_MS);
  const press = (key: string) => async (): Promise<void> => {
    await page.keyboard.press(key);
    await page.waitForTimeout(WORK_MS);
  };
  const shown = await longestTask(page, press("Shift+T"));
  // The button that takes it has the focus.
  await page.locator('[role="group"][aria-label="Tidy up"] :focus').waitFor();
  const taken = await longestTask(page, press("Enter"));
  await press("Control+z")();
  return { shown, taken };
}
