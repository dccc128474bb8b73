import { expect, type Locator, type Page } from "@playwright/test";
import { escaped } from "@/e2e/pages/escaped";

/** More than an outline of these boards has items. */
const MOST = 120;

/** The board as a tree, and what keys do in it. */
export class OutlinePage {
  readonly region: Locator;
  readonly tree: Locator;
  readonly bar: Locator;
  /** What the coach proposes to place. */
  readonly preview: Locator;
  readonly connect: Locator;
  readonly containers: Locator;
  /** The item that has the focus. */
  readonly at: Locator;
  /** What is said aloud. */
  readonly said: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole("region", { name: "Outline", exact: true });
    this.tree = page.getByRole("tree", { name: "The board as an outline" });
    this.bar = page.getByRole("toolbar", { name: "Outline" });
    this.preview = page.getByRole("group", { name: "Preview" });
    this.connect = page.getByRole("dialog", { name: /^Connect / });
    this.containers = page.getByRole("dialog", { name: "Put into" });
    this.at = page.locator("[role=treeitem]:focus");
    this.said = page.locator("[aria-live=polite].sr-only");
  }

  /** An item by the beginning of what it says, up to a comma. */
  item(says: string): Locator {
    return this.tree.getByRole("treeitem", { name: new RegExp(`^${escaped(says)}(,|$)`) });
  }

  /** Goes to the board, and in it to an item by typing its name. */
  async goTo(name: string): Promise<void> {
    await this.page.keyboard.press("Control+b");
    await expect(this.at).toBeVisible();
    await this.page.keyboard.press("Home");
    await this.page.keyboard.type(name);
    await expect(this.at).toHaveAccessibleName(new RegExp(`^${escaped(name)}(,|$)`));
  }

  /** Goes down from where the focus is to the first item that says so. */
  async goDownTo(says: RegExp): Promise<void> {
    for (let pressed = 0; pressed < MOST; pressed += 1) {
      if (says.test((await this.at.getAttribute("aria-label")) ?? "")) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`No item below says ${String(says)}.`);
  }

  /** Goes to a connection under where it begins. */
  async goToLine(from: string, to: string, carries = ""): Promise<void> {
    await this.goTo(from);
    await this.goDownTo(new RegExp(`^${escaped(`${from} → ${to}`)},.*${escaped(carries)}`));
  }
}
