import { LabPage } from "@/e2e/pages/lab";
import { faultsOf, SIZES } from "@/e2e/support/accessible";
import { expect, test } from "@/e2e/support/test";

for (const { name, viewport } of SIZES)
  test.describe(`the lab, ${name}`, () => {
    test.describe.configure({ timeout: 300_000 });
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("has no fault of access before and after a press, screens included, and fits", async ({ page }) => {
      const lab = new LabPage(page);
      const judge = async (what: string): Promise<void> => {
        expect
          .soft(
            (await faultsOf(page)).map(({ says }) => says),
            what,
          )
          .toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, what).toBeLessThanOrEqual(0);
      };
      await lab.open("pace=4&seed=x");
      await judge("before");
      await lab.press(/^Second tab/);
      await judge("after");
    });
  });
