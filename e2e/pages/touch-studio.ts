import { expect, type Locator } from "@playwright/test";
import type { WrittenNote } from "@/e2e/pages/decision";
import type { Studio } from "@/e2e/pages/studio";
import { optionPlace } from "@/e2e/pages/walk";

/** The board screen of a phone, for one who has only fingers: taps, and the phone's own keyboard in fields. */
export class TouchStudio {
  readonly sheet: Locator;
  readonly ladderSheet: Locator;

  constructor(readonly studio: Studio) {
    this.sheet = studio.page.getByRole("dialog", { name: "Panel" });
    this.ladderSheet = studio.page.getByRole("dialog", { name: "The ladder" });
  }

  async openLadder(): Promise<void> {
    await this.studio.page.getByRole("button", { name: "Ladder" }).tap();
    await expect(this.ladderSheet).toBeVisible();
  }

  /** From the ladder to the step, and from there to its question. */
  async openDecision(stepTitle: string, question: string): Promise<void> {
    const { studio } = this;
    await this.openLadder();
    await studio.row(stepTitle).tap();
    await studio.step
      .getByRole("region", { name: question })
      .getByRole("button", { name: /Decide|Go on with the note/ })
      .tap();
    await expect(studio.decision.panel.getByRole("heading", { name: question })).toBeVisible();
  }

  /** By its place: a phone shows no digits to tell it by. */
  option(id: string): Locator {
    return this.studio.decision.panel.getByRole("radio").nth(optionPlace(id) - 1);
  }

  /** Chooses an option, and puts on the board what it would change. */
  async choose(option: string): Promise<void> {
    const { decision } = this.studio;
    await this.option(option).tap();
    await expect(this.option(option)).toBeChecked();
    if (!(await decision.outlook.isVisible())) return;
    await decision.panel.getByRole("button", { name: "Place it" }).tap();
    await expect(decision.panel.getByText("The board shows it.")).toBeVisible();
  }

  /** Writes every slot, puts the note forward, and sees it accepted. */
  async write(note: WrittenNote): Promise<void> {
    const { decision } = this.studio;
    await decision.slot("Because").tap();
    await decision.write(note);
    await decision.accept.tap();
    await expect(decision.accepted).toBeVisible();
  }

  async closeSheet(): Promise<void> {
    if (!(await this.sheet.isVisible())) return;
    await this.sheet.getByRole("button", { name: "Close" }).tap();
    await expect(this.sheet).toBeHidden();
  }

  async fit(): Promise<void> {
    const { canvas } = this.studio;
    await this.closeSheet();
    await canvas.view.getByRole("button", { name: "Fit the whole board" }).tap();
    await canvas.atRest();
  }

  /** Chooses a component on the canvas and opens what can be set on it. */
  async inspect(name: string): Promise<void> {
    const { canvas, page, inspector } = this.studio;
    await this.fit();
    await canvas.node(name).tap();
    await page.getByRole("button", { name: `Open ${name}` }).tap();
    await expect(inspector.getByLabel("Name")).toHaveValue(name);
  }

  /** Types on the phone's keyboard and goes on to the next thing. */
  async setText(label: string, value: string): Promise<void> {
    const field = this.studio.inspector.getByRole("textbox", { name: label, exact: true });
    await field.tap();
    await field.fill(value);
    await field.blur();
    await expect(field).toHaveValue(value);
  }

  async setChoice(label: string, value: string): Promise<void> {
    const field = this.studio.inspector.getByRole("combobox", { name: label, exact: true });
    await field.tap();
    await this.studio.page.getByRole("option", { name: new RegExp(`^${value}`) }).tap();
    await expect(field).toContainText(value);
  }

  /** Takes a kind out of the rail and joins it, tap by tap. */
  async addBeside(name: string, category: string, kind: string): Promise<void> {
    const { canvas, page } = this.studio;
    await this.fit();
    await canvas.rail.getByRole("button", { name: category, exact: true }).tap();
    await canvas.kind(kind).tap();
    await expect(canvas.node(kind)).toBeVisible();
    await this.fit();
    await canvas.node(name).tap();
    await page.getByRole("button", { name: `Connect ${name}` }).tap();
    await canvas.node(kind).tap();
    await canvas.wire.getByRole("button", { name: "Done" }).tap();
    await expect(canvas.wire).toBeHidden();
  }

  async goToStage(stage: number): Promise<void> {
    const { ladder, stage: heading } = this.studio;
    await this.openLadder();
    await ladder.getByRole("button", { name: `Go to stage ${String(stage)}` }).tap();
    await expect(heading).toContainText(`Stage ${String(stage)} of`);
    await this.ladderSheet.getByRole("button", { name: "Close" }).tap();
    await expect(this.ladderSheet).toBeHidden();
  }
}
