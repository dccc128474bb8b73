import type { Locator, Page } from "@playwright/test";

/** The door for people whose stream breaks. */
export class StreamDoor {
  readonly questions: Locator;
  /** How many failures, and the likeliest. */
  readonly verdict: Locator;
  readonly picture: Locator;
  readonly failures: Locator;
  readonly make: Locator;

  constructor(readonly page: Page) {
    this.questions = page.getByRole("main").getByRole("combobox");
    this.verdict = page.getByRole("status").filter({ hasText: "on this path" });
    this.picture = page.getByRole("img", { name: "The path now" });
    this.failures = page
      .getByRole("region", { name: "What breaks, and what mends it" })
      .getByRole("list")
      .first()
      .getByRole("listitem");
    this.make = page.getByRole("button", { name: "Make it a board" });
  }

  symptom(says: string): Locator {
    return this.page.getByRole("radio", { name: says });
  }

  question(text: string): Locator {
    return this.page.getByLabel(text);
  }
}
