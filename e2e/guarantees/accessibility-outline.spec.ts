import { OutlinePage } from "@/e2e/pages/outline";
import { expectAccessible, SIZES } from "@/e2e/support/accessible";
import { openBoard } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { withEmptiedNotes, workedBoard } from "@/e2e/support/worked-board";

for (const { name, viewport } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("the outline, empty, half way, with its menu and its lists", async ({ page, guest }) => {
      const outline = new OutlinePage(page);
      await openBoard(page, await guest.createBoard("own"));
      await page.keyboard.press("o");
      await expect(outline.region).toBeVisible();
      await expectAccessible(page, "an empty outline");

      const board = withEmptiedNotes(workedBoard(3));
      await openBoard(page, await guest.importBoard({ ...board, about: { ...board.about, stage: 2 } }));
      await expect(outline.tree).toBeVisible();
      await expectAccessible(page, "the outline");
      await outline.goTo("Components");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowDown");
      await expectAccessible(page, "several chosen", "main");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Shift+F10");
      await expect(page.getByRole("menu")).toBeVisible();
      await expectAccessible(page, "its menu", "[role=menu]");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toBeHidden();
      await expect(outline.tree.locator("[role=treeitem]:focus")).toBeAttached();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Alt+c");
      await expect(outline.connect).toBeVisible();
      await expectAccessible(page, "connecting", "main");
      await page.keyboard.press("Escape");
      await expect(outline.connect).toBeHidden();
      await page.keyboard.press("Alt+m");
      await expect(outline.containers).toBeVisible();
      await expectAccessible(page, "containers", "[role=dialog]");
    });
  });
}
