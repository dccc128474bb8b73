import type { Page } from "@playwright/test";
import { joinRoom } from "@/e2e/support/room";
import {
  COMES_BACK,
  expectSaved,
  openBoard,
  openOwed,
  saveState,
  showTab,
  stageHeading,
} from "@/e2e/support/studio";
import { CUT_LINE, expect, test } from "@/e2e/support/test";
import {
  firstNotes,
  PROBLEM,
  progressOf,
  questionText,
  withEmptiedNotes,
  workedBoard,
} from "@/e2e/support/worked-board";
import { acceptDecision, writeNote } from "@/e2e/support/write-note";
import { applyChangesToDoc } from "@/lib/document/apply-to-doc";
import type { Board } from "@/lib/domain/board/board-schema";
import { flattenEntity } from "@/lib/domain/board/flat";

/** A board that claims stage 5 while none of its notes says anything. */
function forgedBoard(): Board {
  const board = withEmptiedNotes(workedBoard(4));
  return { ...board, about: { ...board.about, stage: 4 } };
}

async function expectFirstStage(page: Page): Promise<void> {
  await expect(stageHeading(page)).toHaveText(/^Stage 1 of 6/);
  await expect(page.getByText("You were at stage 5. Stage 1 no longer passes")).toBeVisible();
  await expect(page.getByRole("button", { name: /notes owed$/ })).toBeVisible();
}

test("a stage opens with its notes, and not before", async ({ page, guest }) => {
  await openBoard(page, await guest.createBoard(PROBLEM));
  const notes = firstNotes();
  for (const note of notes) {
    await page.getByRole("button", { name: "Go to stage 2" }).click();
    await expect(page.getByText("Not yet. What is missing:")).toBeVisible();
    await expect(stageHeading(page)).toHaveText(/^Stage 1 of 6/);
    await openOwed(page, questionText(note.question));
    await writeNote(page, note);
    await acceptDecision(page);
  }
  await expect(page.getByText("No note is owed", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Go to stage 2" }).click();
  await expect(stageHeading(page)).toHaveText(/^Stage 2 of 6/);
  await expectSaved(page);
});

test("an empty note is refused: every slot is marked and shows what was accepted elsewhere", async ({
  page,
  guest,
}) => {
  await openBoard(page, await guest.createBoard(PROBLEM));
  await openOwed(page, questionText("s1.baseline"));
  await page.getByRole("radio").first().click();
  for (const slot of ["Because: the number or requirement", "Since: why the other option lost"]) {
    await page.getByRole("textbox", { name: slot }).fill("");
  }
  await page.getByRole("button", { name: "Accept decision" }).click();
  for (const slot of ["Because", "We gain", "We give up", "Revisit when"]) {
    const group = page.getByRole("group", { name: slot, exact: true });
    await expect(group.getByText("Accepted elsewhere")).toBeVisible();
    await expect(group.locator("[aria-invalid=true]").first()).toBeVisible();
  }
  await expect(page.getByText("Accepted", { exact: true })).toBeHidden();
  await expectSaved(page);
});

for (const [bad, why] of [
  ["none", "says nothing yet"],
  ["best practice", "would fit any design"],
  ["added complexity", "Complexity of what?"],
  ["hdfk jklm prst", "These words say nothing"],
] as const) {
  test(`a cost of "${bad}" is refused where it stands`, async ({ page, guest }) => {
    await openBoard(page, await guest.createBoard(PROBLEM));
    const note = firstNotes().find(({ question }) => question === "s1.baseline")!;
    await openOwed(page, questionText(note.question));
    await writeNote(page, { ...note, giveUp: { ...note.giveUp, by: bad } });
    await page.getByRole("button", { name: "Accept decision" }).click();
    const cost = page.getByRole("group", { name: "We give up", exact: true });
    await expect(cost).toContainText(why);
    await expect(cost).toContainText("Accepted elsewhere");
    await expect(cost.locator(":focus")).toHaveCount(1);
    await expect(cost.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("Accepted", { exact: true })).toBeHidden();
  });
}

test("an imported board that claims stage 5 stands at stage 1 and shows what is owed", async ({
  page,
  guest,
}) => {
  const id = await guest.importBoard(forgedBoard());
  await openBoard(page, id);
  await expectFirstStage(page);
  const stored = await guest.readBoard(id);
  expect(progressOf(stored)).toMatchObject({ stage: 0, storedStage: 4, accepted: 0, defensible: false });
  const worked = await guest.act("openWorkedBoard", { boardId: id });
  expect(worked).toMatchObject({ ok: false, error: { code: "invalid" } });
});

test("nobody writes past the judge by the board's own socket", async ({ page, guest, baseURL }) => {
  const id = await guest.createBoard(PROBLEM);
  await openBoard(page, id);
  const room = joinRoom({ origin: baseURL!, board: id, ticket: await guest.takeTicket(id) });
  await room.synced;
  const forged = Object.values(forgedBoard().decisions);
  applyChangesToDoc(
    room.doc,
    [
      { type: "set", root: "about", id: "it", fields: { stage: 4, passed: true, accepted: 99 } },
      ...forged.map((decision) => ({
        type: "put" as const,
        root: "decisions" as const,
        id: decision.id,
        fields: { ...flattenEntity(decision), accepted: true },
      })),
    ],
    null,
  );
  await room.saved();
  await expectFirstStage(page);
  await page.reload();
  await expectFirstStage(page);
  expect(progressOf(await guest.readBoard(id))).toMatchObject({ stage: 0, accepted: 0, defensible: false });

  room.doc.getMap("progress").set("stage", 4);
  expect(await room.refused).toBe("unknown-root");
  room.leave();
});

test.describe("two offline edits", () => {
  test.use({ expectedErrors: CUT_LINE });

  test("that merge into an empty note leave the decision owed again", async ({
    page,
    context,
    guest,
    cable,
  }) => {
    const id = await guest.createBoard(PROBLEM);
    await openBoard(page, id, cable.origin);
    const notes = firstNotes();
    const halves = [
      "five machines would want two engineers for a load that one sleeps through",
      "their bill of 300 dollars a month would come before the first paying customer",
    ];
    for (const note of notes) {
      await openOwed(page, questionText(note.question));
      const isSplit = note.question === "s1.baseline";
      await writeNote(page, isSplit ? { ...note, since: halves.join("; ") } : note);
      if (!isSplit) await acceptDecision(page);
    }
    await expectSaved(page);
    const other = await context.newPage();
    await openBoard(other, id, cable.origin);
    await openOwed(other, questionText("s1.baseline"));

    cable.cut();
    for (const [each, half] of [
      [page, halves[0]!],
      [other, halves[1]!],
    ] as const) {
      await expect(saveState(each)).toHaveText(/^Offline/);
      await each.getByRole("textbox", { name: /^Since/ }).fill(half);
      await acceptDecision(each);
      await expect(each.getByText("No note is owed", { exact: true })).toBeVisible();
      await each.getByRole("button", { name: "Go to stage 2" }).click();
      await expect(stageHeading(each)).toHaveText(/^Stage 2 of 6/);
      await showTab(each, "Decision");
    }

    cable.mend();
    for (const each of [page, other]) {
      await expect(each.getByText("The note no longer stands.")).toBeVisible(COMES_BACK);
      await expect(stageHeading(each)).toHaveText(/^Stage 1 of 6/);
      await expect(each.getByRole("button", { name: "1 note owed" })).toBeVisible();
      await expectSaved(each);
    }
    const stored = await guest.readBoard(id);
    const merged = Object.values(stored.decisions).find(({ question }) => question === "s1.baseline");
    expect(merged).toMatchObject({ status: "proposed", note: { since: "" } });
    expect(progressOf(stored)).toMatchObject({ stage: 0, accepted: 1 });
  });
});
