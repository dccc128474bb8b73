import { expect, test } from "@/e2e/fixtures";
import { outlineByKeys } from "@/e2e/pages/board-by-keys";
import { Keys } from "@/e2e/pages/keys";
import { beginByKeys, expectDefended, walkByKeys } from "@/e2e/support/walk-by-keys";

test("group chat from its beginning to its defence, through the outline", async ({
  page,
  home,
  studio,
  guest,
}) => {
  test.setTimeout(300_000);
  const keys = new Keys(page);
  const walker = { keys, studio, guest, by: outlineByKeys(keys, studio), problem: "group-chat" };
  await home.open();
  await beginByKeys(walker, "Group chat");
  await keys.press("o");
  await expect(studio.outline.tree).toBeVisible();
  await walkByKeys(walker);
  await expectDefended(walker);
  await expect(studio.canvas.board).toBeHidden();
});
