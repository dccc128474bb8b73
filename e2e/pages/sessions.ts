import { expect, type Locator, type Page } from "@playwright/test";
import { escaped } from "@/e2e/pages/escaped";

/** The second walk: its offer, its column, its steps and views, and the contract. */
export class SessionsPage {
  readonly offer: Locator;
  /** The column of the second walk. */
  readonly walk: Locator;
  readonly heading: Locator;
  /** Which of the two walks is shown; not there while there is one. */
  readonly switch: Locator;
  readonly step: Locator;
  readonly evidence: Locator;
  readonly contract: Locator;

  constructor(private readonly page: Page) {
    this.offer = page.getByRole("region", { name: "Durable sessions: an offer" });
    this.walk = page.getByRole("navigation", { name: "Durable sessions" });
    this.heading = this.walk.getByRole("heading", { level: 2 });
    this.switch = page.getByRole("radiogroup", { name: "Walk" });
    this.step = page.getByRole("tabpanel", { name: "Step" });
    this.evidence = this.step.getByRole("form", { name: "Evidence" });
    this.contract = page.getByRole("dialog", { name: "Take the contract home" });
  }

  /** A step of the second walk, by its title; its phase is opened if need be. */
  async openStep(phase: string, title: string): Promise<void> {
    const part = this.walk.getByRole("region", { name: phase });
    const row = part.getByRole("button", { name: new RegExp(`^${escaped(title)}`) });
    if (!(await row.isVisible())) await part.getByRole("button", { name: phase }).click();
    await row.click();
    await expect(this.step.getByRole("heading", { level: 3, name: title })).toBeVisible();
  }

  /** From the step that is open to one of its questions. */
  async decide(question: string): Promise<void> {
    await this.step
      .getByRole("region", { name: question })
      .getByRole("button", { name: /Decide|Go on with the note|Read the note/ })
      .click();
  }

  /** Opens what the overlay has made of this board: failures, gaps, proposal, tests. */
  async openView(name: string): Promise<void> {
    await this.walk.getByRole("region", { name: "On this board" }).getByRole("button", { name }).click();
  }

  async recordEvidence(method: string, found: string): Promise<void> {
    await this.evidence.getByRole("radio", { name: method }).click();
    await this.evidence.getByLabel("What was found").fill(found);
    await this.evidence.getByRole("button", { name: /^Record/ }).click();
    await expect(this.evidence.getByRole("status")).toHaveText(/^Recorded \d{4}-\d{2}-\d{2}/);
  }

  /** An acceptance test in the list. */
  test(id: string): Locator {
    return this.step.getByRole("listitem", { name: new RegExp(`^${id},`) });
  }

  async recordResult(id: string, outcome: "passed" | "failed", build?: string, note?: string): Promise<void> {
    await this.step.getByRole("button", { name: `Record the result of ${id}`, exact: true }).click();
    const form = this.step.getByRole("form", { name: `Result of ${id}` });
    await form.getByRole("radio", { name: outcome === "passed" ? "Passed" : "Failed" }).click();
    if (build !== undefined) await form.getByLabel("Build").fill(build);
    if (note !== undefined) await form.getByLabel("Note").fill(note);
    await form.getByRole("button", { name: "Record the result" }).click();
    await expect(this.page.getByRole("listitem", { name: `${id}, ${outcome}` })).toBeVisible();
  }
}
