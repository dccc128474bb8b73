import type { Locator, Page } from "@playwright/test";

/** The page where a team's own system begins from a text. */
export class ReviewPage {
  readonly text: Locator;
  readonly names: Locator;
  readonly picture: Locator;
  readonly unread: Locator;
  readonly risk: Locator;
  readonly begin: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole("textbox", { name: "Your system, as text or a Mermaid flowchart" });
    this.names = page.getByRole("region", { name: "What each name is" }).getByRole("listitem");
    this.picture = page.getByRole("group", { name: "The board", exact: true }).getByRole("img");
    this.unread = page.getByRole("region", { name: "Could not be read" });
    this.risk = page.getByRole("textbox", { name: "The largest known risk of this baseline" });
    this.begin = page.getByRole("button", { name: "Begin the review" });
  }

  async open(): Promise<void> {
    await this.page.goto("/review");
  }

  /** What a name is taken for; pressed, the way to say otherwise. */
  kindOf(name: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${name} is: `) });
  }

  /** Says what a name is, by typing it. */
  async say(name: string, kind: string): Promise<void> {
    await this.kindOf(name).click();
    await this.page.getByRole("combobox", { name: "Kinds" }).fill(kind);
    await this.page.getByRole("option", { name: kind, exact: true }).click();
  }
}
