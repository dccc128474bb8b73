import { ReviewPage } from "@/e2e/pages/review";
import { expectAccessible, SIZES } from "@/e2e/support/accessible";
import { expect, test } from "@/e2e/support/test";

for (const { name, viewport } of SIZES) {
  test.describe(name, () => {
    // Reduced motion, so that nothing is judged half faded in.
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("a team's own system, from its text to its kinds", async ({ page }) => {
      const review = new ReviewPage(page);
      await review.open();
      await expectAccessible(page, "/review");
      await review.text.fill("web -> lb -> api x4 -> thing\napi -> ->");
      await expect(review.unread).toBeVisible();
      await page.getByText("What can be read", { exact: true }).click();
      await page.getByText("3 connections", { exact: true }).click();
      await expectAccessible(page, "/review with a text and its faults");
      await review.kindOf("thing").click();
      await expect(page.getByRole("combobox", { name: "Kinds" })).toBeVisible();
      await expectAccessible(page, "/review, what a name is");
    });
  });
}
