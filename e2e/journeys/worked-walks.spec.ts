import { expect, test } from "@/e2e/fixtures";
import { PROBLEMS, workedBoard } from "@/e2e/support/worked-board";
import { openBoard } from "@/e2e/support/studio";

for (const { slug, title } of PROBLEMS) {
  test(`the worked walk of ${title} opens beside one's own, and stands`, async ({ page, guest, studio }) => {
    const board = workedBoard(Infinity, slug);
    await openBoard(page, await guest.importBoard(board));
    const defence = studio.step.getByRole("article", { name: "The defence" });
    await expect(defence.getByRole("status").first()).toHaveText(
      /^Every step the load asked for is done: (9|1[0-4]) notes stand\.$/,
    );

    await defence.getByRole("button", { name: "Compare with a worked walk" }).click();
    await expect(page.getByRole("textbox", { name: "Board name" })).toHaveValue(`${title}, worked`);
    await studio.ready();
    await expect(studio.ladder.getByText("No note is owed")).toBeVisible();
    for (const { name } of Object.values(board.components))
      await expect(studio.canvas.node(name)).toBeAttached();
  });
}

test("a line is kept for some classes of traffic, and says what is left on it", async ({
  page,
  guest,
  studio,
}) => {
  await openBoard(page, await guest.importBoard(workedBoard(Infinity, "video-streaming")));
  await studio.canvas.fit();
  await studio.canvas.node("Browser").click();
  await studio.inspector.getByRole("button", { name: /^to Load balancer request/ }).click();

  const kept = studio.inspector.getByRole("group", { name: "Carries only" });
  await expect(kept.getByRole("checkbox", { checked: true })).toHaveCount(3);
  const rate = studio.inspector.getByText(/a second at peak\.$/);
  const before = await rate.textContent();

  await kept.getByRole("checkbox", { name: "Say how far one has watched" }).uncheck();
  await expect(rate).not.toHaveText(before ?? "");
  await studio.undo.click();
  await expect(rate).toHaveText(before ?? "");

  for (const left of [2, 1, 0]) {
    await kept.getByRole("checkbox", { checked: true }).first().press("Space");
    await expect(kept.getByRole("checkbox", { checked: true })).toHaveCount(left);
  }
});
