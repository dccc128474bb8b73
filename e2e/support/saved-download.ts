import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";

/** Presses what hands over a file, and reads the file that came. */
export async function downloadOf(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await button.click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}
