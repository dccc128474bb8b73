import { expect, type Locator, type Page } from "@playwright/test";
import { CanvasPage } from "@/e2e/pages/canvas";
import { DecisionPage } from "@/e2e/pages/decision";
import { OutlinePage } from "@/e2e/pages/outline";
import { SessionsPage } from "@/e2e/pages/sessions";
import { expectSaved } from "@/e2e/support/studio";

/** The board screen: ladder, canvas or outline, panel and load. */
export class Studio {
  readonly canvas: CanvasPage;
  readonly outline: OutlinePage;
  readonly decision: DecisionPage;
  readonly sessions: SessionsPage;
  readonly ladder: Locator;
  readonly stage: Locator;
  readonly step: Locator;
  readonly inspector: Locator;
  readonly coach: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(readonly page: Page) {
    this.canvas = new CanvasPage(page);
    this.outline = new OutlinePage(page);
    this.decision = new DecisionPage(page);
    this.sessions = new SessionsPage(page);
    this.ladder = page.getByRole("navigation", { name: "The ladder" });
    this.stage = this.ladder.getByRole("heading", { level: 2 });
    this.step = page.getByRole("tabpanel", { name: "Step" });
    this.inspector = page.getByRole("tabpanel", { name: "Inspect" });
    this.coach = page.getByRole("tabpanel", { name: "Coach" });
    this.undo = page.getByRole("button", { name: "Undo", exact: true });
    this.redo = page.getByRole("button", { name: "Redo", exact: true });
  }

  async ready(): Promise<void> {
    await expect(this.page).toHaveURL(/\/boards\/[^/]+$/);
    await expectSaved(this.page);
  }

  tab(name: "Step" | "Decision" | "Coach" | "Inspect"): Locator {
    return this.page.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  /** A step of the ladder, by its title. */
  row(title: string): Locator {
    return this.ladder.getByRole("listitem").getByRole("button", { name: new RegExp(`^${title}`) });
  }

  /** From the ladder to the step, and from there to its question. */
  async openDecision(stepTitle: string, question: string): Promise<void> {
    await this.row(stepTitle).click();
    await this.step
      .getByRole("region", { name: question })
      .getByRole("button", { name: /Decide|Go on with the note|Read the note/ })
      .click();
    await expect(this.decision.panel.getByRole("heading", { name: question })).toBeVisible();
  }

  get advance(): Locator {
    return this.ladder.getByRole("button", { name: /^Go to stage/ });
  }

  async goToStage(stage: number): Promise<void> {
    await this.ladder.getByRole("button", { name: `Go to stage ${String(stage)}` }).click();
    await expect(this.stage).toContainText(`Stage ${String(stage)} of`);
  }

  /** Chooses a component on the canvas and opens what can be set on it. */
  async inspect(name: string): Promise<void> {
    await this.canvas.fit();
    await this.canvas.node(name).click();
    await this.tab("Inspect").click();
    await expect(this.inspector.getByLabel("Name")).toHaveValue(name);
  }

  async setNumber(label: string, value: number): Promise<void> {
    const field = this.inspector.getByRole("textbox", { name: label, exact: true });
    await field.fill(String(value));
    await field.press("Enter");
    await expect(field).toHaveValue(String(value));
  }

  async setChoice(label: string, value: string): Promise<void> {
    const field = this.inspector.getByRole("combobox", { name: label, exact: true });
    await field.click();
    await this.page.getByRole("option", { name: new RegExp(`^${value}`) }).click();
    await expect(field).toContainText(value);
  }
}
