import type { Page } from "@playwright/test";

/** The longest times in ms that the page was deaf, while a tidy-up was shown and while it was taken. */
export type TidyBlocks = { shown: number; taken: number };

/** Begins to note the longest task of the page, in the browser. */
function noteTasks(): void {
  const noted = window as unknown as { longest: number };
  noted.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: "longtask" });
}

/** The longest task since this was last read; 0 where none took as long as the browser calls long (50 ms). */
function readLongest(): number {
  const noted = window as unknown as { longest: number };
  const { longest } = noted;
  noted.longest = 0;
  return longest;
}

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
  await page.evaluate(noteTasks);
  await page.keyboard.press("Shift+T");
  await page.waitForTimeout(WORK_MS);
  const shown = await page.evaluate(readLongest);
  // The button that takes it has the focus.
  await page.locator('[role="group"][aria-label="Tidy up"] :focus').waitFor();
  await page.evaluate(readLongest);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(WORK_MS);
  const taken = await page.evaluate(readLongest);
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(WORK_MS);
  return { shown, taken };
}
