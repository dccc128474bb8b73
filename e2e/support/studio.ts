import { expect, type Locator, type Page } from "@playwright/test";

/** What the top bar says of saving. */
export function saveState(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^(Saved|Saving|Offline|Opening…|Not saved)/ });
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved/);
}

/** How long a page may take to come back: it tries again after 15 seconds at the most. */
export const COMES_BACK = { timeout: 40_000 };

/** Opens a board, by its own address or along a cable, and waits until it is in step with the server. */
export async function openBoard(page: Page, id: string, origin = ""): Promise<void> {
  await page.goto(`${origin}/boards/${id}`);
  await expectSaved(page);
}

/** Takes a tab of the panel; on a phone its sheet opens with it. */
export async function showTab(page: Page, name: "Step" | "Decision" | "Coach" | "Inspect"): Promise<void> {
  const phone = page.getByRole("navigation", { name: "Panel" }).getByRole("button", { name });
  const sheet = page.getByRole("dialog", { name: "Panel" });
  if ((await phone.isVisible()) && !(await sheet.isVisible())) await phone.click();
  else await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
}

/** The heading that says which stage is shown. */
export function stageHeading(page: Page): Locator {
  return page.getByRole("navigation", { name: "The ladder" }).getByRole("heading", { level: 2 });
}

/** Opens the queue of what is owed and takes one question of it. */
export async function openOwed(page: Page, question: string): Promise<void> {
  await page.getByRole("button", { name: /notes? owed$/ }).click();
  await page.getByRole("dialog", { name: "Notes owed" }).getByRole("button", { name: question }).click();
}

/** Adds a component by typing its name, as a keyboard user does. */
export async function quickAdd(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "Add a component" });
  await box.fill(name);
  await box.press("Enter");
  await expect(box).toBeHidden();
}
