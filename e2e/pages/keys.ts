import { expect, type Locator, type Page } from "@playwright/test";
import { METRIC_FIELDS, typedFrom } from "@/lib/domain/tradeoff/metric-fields";
import type { WrittenNote } from "@/e2e/pages/decision";
import { optionName } from "@/e2e/support/worked-board";
import { METRIC_NAMES } from "@/lib/domain/tradeoff/note-sentence";

/** More than there is to tab through on any screen. */
const ROUND = 150;
const HELD_MS = 50;

type Standing = "there" | "elsewhere" | "gone";

function standing(element: Element): Standing {
  if (!element.isConnected) return "gone";
  return element === document.activeElement ? "there" : "elsewhere";
}

/** Someone without a mouse: keys alone, no click, no focus from outside. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Holds each key as long as a finger does: a radio is chosen only while its arrow key is down. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key, { delay: HELD_MS });
  }

  /** Tabs on until it has the focus. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    // Found by its name once, and again only where it was drawn anew: looking for a name takes longer than a key.
    let element = await target.elementHandle();
    for (let pressed = 0; pressed < ROUND; pressed += 1) {
      const now = (await element?.evaluate(standing)) ?? "gone";
      if (now === "there") return;
      if (now === "gone") element = await target.elementHandle();
      else await this.page.keyboard.press(key);
    }
    throw new Error(`Tab does not reach ${String(target)}.`);
  }

  async enter(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.tabTo(target, key);
    await this.page.keyboard.press("Enter");
  }

  /** Replaces what stands in a field. */
  async write(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
    await expect(field).toHaveValue(text);
  }

  /** Picks of a native list with the arrow keys. */
  async pick(list: Locator, label: string): Promise<void> {
    await this.tabTo(list);
    const steps = await list.evaluate((element, wanted) => {
      const select = element as HTMLSelectElement;
      return [...select.options].findIndex((option) => option.label === wanted) - select.selectedIndex;
    }, label);
    for (let step = 0; step < Math.abs(steps); step += 1)
      await this.page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
    await expect(list.locator("option:checked")).toHaveText(label);
  }

  /** Writes a note into the open decision, slot after slot, in the order in which Tab meets them. */
  async writeNote(panel: Locator, note: WrittenNote): Promise<void> {
    const slot = (name: string): Locator => panel.getByRole("textbox", { name });
    await this.write(slot("Because"), note.because);
    await this.pick(panel.getByLabel("The option not taken"), optionName(note.rejected));
    await this.write(slot("Since"), note.since);
    for (const [label, effect] of [
      ["We gain", note.gain],
      ["We give up", note.giveUp],
    ] as const) {
      const quality = effect.quality.replace("-", " ");
      await this.pick(
        panel.getByLabel(`${label}: quality`),
        quality.charAt(0).toUpperCase() + quality.slice(1),
      );
      await this.write(slot(`${label}: how`), effect.by);
    }
    const when = note.revisitWhen;
    const watch = panel.getByLabel("What to watch");
    if (!("metric" in when)) {
      await this.pick(watch, "an event");
      await this.write(slot("The event"), when.event);
      return;
    }
    await this.pick(watch, METRIC_NAMES[when.metric]);
    await this.pick(panel.getByLabel("Above or below"), `is ${when.comparison}`);
    await this.write(
      slot(`Revisit at, ${METRIC_FIELDS[when.metric].unit}`),
      typedFrom(when.metric, when.value),
    );
  }
}
