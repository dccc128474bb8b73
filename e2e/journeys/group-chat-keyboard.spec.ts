import { expect, test } from "@/e2e/fixtures";
import { canvasByKeys } from "@/e2e/pages/board-by-keys";
import { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import { beginByKeys, expectDefended, walkByKeys } from "@/e2e/support/walk-by-keys";

/** Adds, connects and moves with keys, takes all of it back, and makes it again. */
async function drawAndUndo(keys: Keys, studio: Studio): Promise<void> {
  const { canvas, page } = studio;
  const line = canvas.line("App server", "Metrics");
  const place = (): Promise<string | null> =>
    canvas.node("Metrics").evaluate((node) => (node as HTMLElement).style.transform);

  await keys.press("Control+b", "/");
  await page.keyboard.type("metrics");
  await keys.press("Enter");
  await expect(canvas.node("Metrics")).toHaveAttribute("aria-pressed", "true");

  const before = await place();
  await keys.press("ArrowDown", "ArrowDown", "Shift+ArrowDown");
  await expect.poll(place).not.toBe(before);
  const after = await place();
  await keys.press("Control+z");
  await expect.poll(place).toBe(before);
  await keys.press("Control+Shift+z");
  await expect.poll(place).toBe(after);

  await keys.tabTo(canvas.node("App server"));
  await keys.press("Enter", "c");
  await page.keyboard.type("metr");
  await keys.press("Enter");
  await expect(canvas.wire.getByRole("button", { name: "Done" })).toBeFocused();
  await keys.press("Enter");
  await expect(line).toBeAttached();

  await keys.press("Control+z");
  await expect(line).not.toBeAttached();
  await keys.press("Control+z", "Control+z");
  await expect(canvas.node("Metrics")).toBeHidden();
}

test("group chat from its beginning to its defence, by keyboard alone", async ({
  page,
  home,
  studio,
  guest,
}) => {
  test.setTimeout(300_000);
  const keys = new Keys(page);
  const walker = { keys, studio, guest, by: canvasByKeys(keys, studio), problem: "group-chat" };
  await home.open();
  await beginByKeys(walker, "Group chat");
  await walkByKeys(walker, async (stage) => {
    if (stage === 2) await test.step("drawing with keys, and undoing it", () => drawAndUndo(keys, studio));
    if (stage !== 0) return;
    await test.step("an accepted note is undone and made again", async () => {
      await keys.press("Control+z");
      await expect(studio.decision.accept).toBeVisible();
      await keys.press("Control+Shift+z");
      await expect(studio.decision.accepted).toBeVisible();
    });
  });
  await expectDefended(walker);
});
