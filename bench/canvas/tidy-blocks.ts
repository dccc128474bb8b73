import type { Page } from "@playwright/test";

/** Begins to note the longest task of the page, in the browser. */
function noteTasks(): void {
  const noted = window as unknown as { longest: number };
  noted.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: "longtask" });
}

/**
 * The longest time in ms that the page was deaf while a board was tidied up and shown as a preview; 0 where nothing took
 * as long as the browser calls long (50 ms).
 */
export async function tidyBlocks(page: Page, address: string): Promise<number> {
  await page.bringToFront();
  await page.goto(address);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(2_000);
  await page.evaluate(noteTasks);
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 300 } });
  await page.keyboard.press("Shift+T");
  await page.getByRole("group", { name: "Tidy up" }).waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as { longest: number }).longest);
}
