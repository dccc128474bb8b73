import { expect, test } from "@/e2e/fixtures";
import { openBoard, showTab } from "@/e2e/support/studio";
import { questionText, workedBoard } from "@/e2e/support/worked-board";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    test("wide", async ({ page, studio, guest }) => {
      const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${name}-1440-${colorScheme}.png` });
      await openBoard(page, await guest.importBoard(workedBoard(4)));
      await studio.goToStage(5);
      await studio.openDecision("Cache", questionText("s13.cache"));
      await page.waitForTimeout(600);
      await shot("decision");
      await studio.decision.choose("s13.cache-aside");
      await expect(studio.decision.outlook).toBeVisible();
      await page.waitForTimeout(900);
      await shot("ghost");
      await page.keyboard.press("Escape");
      await studio.tab("Coach").click();
      await page.waitForTimeout(400);
      await shot("coach");
      await studio.canvas.fit();
      await studio.canvas.node("App server").click();
      await page.waitForTimeout(500);
      await shot("inspector");
      await openBoard(page, await guest.importBoard(workedBoard()));
      await studio.row("Defend it").click();
      await page.waitForTimeout(600);
      await shot("defence");
    });
    test.describe("phone", () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      test("phone", async ({ page, studio, guest }) => {
        const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${name}-390-${colorScheme}.png` });
        await openBoard(page, await guest.importBoard(workedBoard(4)));
        await page.waitForTimeout(600);
        await shot("board");
        await page.getByRole("button", { name: "Ladder" }).tap();
        await page.waitForTimeout(600);
        await shot("ladder");
        await page.getByRole("button", { name: "Go to stage 5" }).tap();
        await page.waitForTimeout(600);
        await page.keyboard.press("Escape");
        await showTab(page, "Step");
        await page.waitForTimeout(700);
        await shot("sheet-step");
        await studio.step.getByRole("region", { name: questionText("s13.cache") }).getByRole("button", { name: "Decide" }).tap();
        await page.waitForTimeout(600);
        await shot("sheet-decision");
        await studio.decision.panel.getByRole("radio", { name: /^Cache-aside/ }).tap();
        await page.waitForTimeout(900);
        await shot("sheet-ghost");
        await page.keyboard.press("Escape");
        await page.waitForTimeout(600);
        await shot("ghost");
        await showTab(page, "Coach");
        await page.waitForTimeout(700);
        await shot("sheet-coach");
        await openBoard(page, await guest.importBoard(workedBoard()));
        await showTab(page, "Step");
        await page.waitForTimeout(700);
        await shot("sheet-defence");
      });
    });
  });
}
