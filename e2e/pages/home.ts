import { expect, type Locator, type Page } from "@playwright/test";

/** The thumb stays within the line, so its ends are half a thumb in. */
const THUMB = 16;

/** The first screen: one server, and the slider that breaks it. */
export class Home {
  readonly slider: Locator;
  /** The sentence that changes with the load. */
  readonly sentence: Locator;
  readonly doors: Locator;

  constructor(private readonly page: Page) {
    this.slider = page.getByRole("slider", { name: "Users a day" });
    this.sentence = page
      .getByRole("paragraph")
      .filter({ hasText: /it sleeps|at peak:|A little more|stops at|stopped at/ });
    this.doors = page.getByRole("navigation", { name: "Where to begin" });
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.slider).toBeVisible();
  }

  /** Takes the thumb with the mouse and pulls it to a share of the line, 0-1, in one drag. */
  async pull(to: number): Promise<void> {
    const { mouse } = this.page;
    const box = await this.slider.boundingBox();
    if (box === null) throw new Error("The slider is not on the screen.");
    const max = Number(await this.slider.getAttribute("max"));
    const y = box.y + box.height / 2;
    const at = (share: number): number => box.x + THUMB / 2 + (box.width - THUMB) * share;
    const from = at(Number(await this.slider.inputValue()) / max);
    await mouse.move(from, y);
    await mouse.down();
    await mouse.move(at(to), y, { steps: 8 });
    await mouse.up();
  }
}
