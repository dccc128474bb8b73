import { Home } from "@/e2e/pages/home";
import { Studio } from "@/e2e/pages/studio";
import { expect, test as base } from "@/e2e/support/test";

type Journey = {
  home: Home;
  /** The board screen of the test's own page. */
  studio: Studio;
};

/** The test of the journeys: a guest of its own, and an error on a console fails it. */
export const test = base.extend<Journey>({
  actionTimeout: 15_000,
  screenshot: "only-on-failure",
  home: async ({ page }, use) => {
    await use(new Home(page));
  },
  studio: async ({ page }, use) => {
    await use(new Studio(page));
  },
});
export { expect };
