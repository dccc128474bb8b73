import { expect, type Locator, type Page } from "@playwright/test";
import { optionName, type SoundNote } from "@/e2e/support/worked-board";

function field(page: Page, label: RegExp): Locator {
  return page.getByRole("textbox", { name: label });
}

/** Writes a whole note into the open decision, slot by slot, as a person would. */
export async function writeNote(page: Page, note: SoundNote): Promise<void> {
  await page.getByRole("radio", { name: optionName(note.option) }).click();
  await field(page, /^Because/).fill(note.because);
  await page.getByLabel("The option not taken").selectOption({ label: optionName(note.rejected) });
  await field(page, /^Since/).fill(note.since);
  const effects = [
    ["We gain", note.gain],
    ["We give up", note.giveUp],
  ] as const;
  for (const [slot, effect] of effects) {
    await page.getByRole("combobox", { name: `${slot}: quality` }).selectOption(effect.quality);
    await field(page, new RegExp(`^${slot}: how`)).fill(effect.by);
  }
  await page.getByLabel("What to watch").selectOption({ label: "an event" });
  await field(page, /^The event/).fill(note.event);
}

/** Puts the open decision forward and sees it accepted. */
export async function acceptDecision(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Accept decision" }).click();
  await expect(page.getByText("Accepted", { exact: true })).toBeVisible();
}
