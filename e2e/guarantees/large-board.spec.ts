import { expectSaved, openBoard, quickAdd, showTab } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { boardWithStores, coachCounts } from "@/e2e/support/worked-board";

test("a board of 200 components is judged off the page, and the coach follows its edits", async ({
  page,
  guest,
}) => {
  const board = boardWithStores(200);
  const before = coachCounts(board);
  const id = await guest.importBoard(board);
  await openBoard(page, id);
  await showTab(page, "Coach");
  const coach = page.getByRole("tabpanel", { name: "Coach" });
  const inSight = coach.getByRole("list", { name: "What matters at this stage" }).getByRole("article");
  await expect(inSight).toHaveCount(before.shown);
  await expect(coach.getByText(`${String(before.rest)} more, less pressing`)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);

  await quickAdd(page, "relational database");
  await expectSaved(page);
  const after = coachCounts(await guest.readBoard(id));
  expect(after.rest).toBeGreaterThan(before.rest);
  await showTab(page, "Coach");
  await expect(coach.getByText(`${String(after.rest)} more, less pressing`)).toBeVisible();
  // Still there: had the worker failed, the page would have ended it and judged the board itself.
  expect(page.workers()).toHaveLength(1);
});
