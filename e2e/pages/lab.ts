import { expect, type Locator, type Page } from "@playwright/test";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";

const NAMES: Readonly<Record<Side, string>> = { direct: "One connection", durable: "Durable session" };

/** The four numbers of one side; `null` where there is none. */
export type LabCounts = { lost: number; duplicated: number; afterStop: number; caughtUp: string };

/** The page of the lab. */
export class LabPage {
  readonly controls: Locator;
  readonly more: Locator;
  readonly log: Locator;
  readonly saw: Locator;

  constructor(readonly page: Page) {
    this.controls = page.getByRole("region", { name: "Controls" });
    this.more = page.getByRole("button", { name: "More ways to break it" });
    this.log = page.getByRole("region", { name: "Session log" });
    this.saw = page.getByRole("region", { name: "What the server saw" });
  }

  /** Opens it; the agents work `pace` times as fast as in life. */
  async open(query = "pace=2"): Promise<void> {
    await this.page.goto(`/lab?${query}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Durable Sessions lab");
  }

  control(name: RegExp): Locator {
    return this.controls.getByRole("button", { name });
  }

  side(side: Side): Locator {
    return this.page.getByRole("region", { name: NAMES[side], exact: true });
  }

  frame(side: Side, device: string) {
    return this.page.frameLocator(`iframe[title="${device}, ${NAMES[side].toLowerCase()}"]`);
  }

  became(side: Side): Locator {
    return this.page.getByTestId(`became-${side}`);
  }

  /** Presses a control, and waits until it can be seen what became of it. */
  async press(name: RegExp): Promise<void> {
    if ((await this.more.getAttribute("aria-expanded")) === "false") await this.more.click();
    await this.control(name).click();
    await expect(this.became("durable")).not.toBeEmpty({ timeout: 150_000 });
    await expect(this.page.getByRole("alert").filter({ hasText: "did not come about" })).toHaveCount(0);
  }

  async counts(side: Side): Promise<LabCounts> {
    const [lost, duplicated, afterStop, caughtUp] = await this.side(side).locator("dd").allInnerTexts();
    return {
      lost: Number(lost),
      duplicated: Number(duplicated),
      afterStop: Number(afterStop),
      caughtUp: caughtUp ?? "",
    };
  }

  /** Waits until a number of one side is as it should be: what is written for nobody takes its time. */
  async expectCount(side: Side, name: keyof LabCounts, is: (value: number) => boolean): Promise<void> {
    await expect
      .poll(async () => is(Number((await this.counts(side))[name])), {
        timeout: 60_000,
        message: `${side}: ${name}`,
      })
      .toBe(true);
  }
}
