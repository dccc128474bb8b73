import { expect, type Locator, type Page } from "@playwright/test";
import { METRIC_FIELDS, typedFrom } from "@/lib/domain/tradeoff/metric-fields";
import { escaped } from "@/e2e/pages/escaped";
import { optionName } from "@/e2e/support/worked-board";
import type { Reference } from "@/lib/domain/practice/problem-schema";
import { METRIC_NAMES } from "@/lib/domain/tradeoff/note-sentence";

/** A note as content writes it. */
export type WrittenNote = Reference["stages"][number]["moves"][number]["decisions"][number]["note"];

/** The Decision tab: options, ghost, and the sentence with its slots. */
export class DecisionPage {
  readonly panel: Locator;
  readonly accepted: Locator;
  readonly judge: Locator;
  readonly accept: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole("tabpanel", { name: "Decision" });
    this.accepted = this.panel.getByText("Accepted", { exact: true });
    this.judge = this.panel.getByRole("region", { name: "The judge" });
    this.accept = this.panel.getByRole("button", { name: "Accept decision" });
  }

  option(id: string): Locator {
    return this.panel.getByRole("radio", {
      name: new RegExp(`^${escaped(optionName(id))} (on the board|\\d)`),
    });
  }

  slot(label: string): Locator {
    return this.panel.getByRole("textbox", { name: label });
  }

  /** Chooses an option; one that would change the board shows its ghost. */
  async choose(id: string): Promise<void> {
    await this.option(id).click();
    await expect(this.option(id)).toBeChecked();
  }

  /** What the ghost says that it would leave. */
  get outlook(): Locator {
    return this.panel.getByRole("status").filter({ hasText: /It would leave|Shown on the board/ });
  }

  async place(): Promise<void> {
    await this.panel.getByRole("button", { name: "Place it" }).click();
    await expect(this.panel.getByText("The board shows it.")).toBeVisible();
  }

  /** Writes every slot; the option is chosen already. */
  async write(note: WrittenNote): Promise<void> {
    await this.slot("Because").fill(note.because);
    await this.panel.getByLabel("The option not taken").selectOption(optionName(note.rejected));
    await this.slot("Since").fill(note.since);
    for (const [label, effect] of [
      ["We gain", note.gain],
      ["We give up", note.giveUp],
    ] as const) {
      await this.panel.getByLabel(`${label}: quality`).selectOption(effect.quality);
      await this.slot(`${label}: how`).fill(effect.by);
    }
    await this.revisitWhen(note.revisitWhen);
  }

  async revisitWhen(when: WrittenNote["revisitWhen"]): Promise<void> {
    const watch = this.panel.getByLabel("What to watch");
    if (!("metric" in when)) {
      await watch.selectOption("an event");
      await this.slot("The event").fill(when.event);
      return;
    }
    await watch.selectOption(METRIC_NAMES[when.metric]);
    await this.panel.getByLabel("Above or below").selectOption(when.comparison);
    await this.slot(`Revisit at, ${METRIC_FIELDS[when.metric].unit}`).fill(
      typedFrom(when.metric, when.value),
    );
  }

  async putForward(): Promise<void> {
    await this.accept.click();
    await expect(this.accepted).toBeVisible();
  }
}
