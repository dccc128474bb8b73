import { expect, type Locator, type Page } from "@playwright/test";

/** The first screen: one server, and the slider that breaks it. */
export class Home {
  readonly slider: Locator;
  /** The sentence under the picture. */
  readonly sentence: Locator;
  readonly doors: Locator;

  constructor(private readonly page: Page) {
    this.slider = page.getByRole("slider", { name: "Users a day" });
    this.sentence = page.getByRole("main").getByRole("paragraph").filter({ hasText: /it sleeps|at peak:|A little more|stops at|stopped at/ });
    this.doors = page.getByRole("navigation", { name: "Where to begin" });
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.slider).toBeVisible();
  }

  /** Where on the screen the slider stands for a share of its line, 0-1. */
  private async pointAt(share: number): Promise<{ x: number; y: number }> {
    const box = await this.slider.boundingBox();
    if (box === null) throw new Error("The slider is not on the screen.");
    const thumb = 16;
    return { x: box.x + thumb / 2 + (box.width - thumb) * share, y: box.y + box.height / 2 };
  }

  /** Takes the thumb with the mouse and pulls it, in one drag. */
  async pull(to: number): Promise<void> {
    const [min, max, now] = await Promise.all(["min", "max", "value"].map(async (name) => Number((await this.slider.getAttribute(name)) ?? (await this.slider.inputValue()))));
    const from = await this.pointAt(((now ?? 0) - (min ?? 0)) / ((max ?? 1) - (min ?? 0)));
    const end = await this.pointAt(to);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + end.x) / 2, end.y, { steps: 4 });
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }
}
