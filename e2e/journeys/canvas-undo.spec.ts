import type { Locator } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { openBoard } from "@/e2e/support/studio";
import { PROBLEM } from "@/e2e/support/worked-board";

const BOARD = drawnBoard([
  ["Browser", "web-browser", 0, 0],
  ["Server", "app-server", 0, 200],
]);

test("each thing done to a board is taken back one by one, and made again", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas, undo, redo } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await canvas.fit();
  await expect(undo).toBeDisabled();

  const start = await canvas.placeOf("Server");
  await canvas.moveNode("Server", await canvas.spot(0.6, 0.8));
  const dragged = await canvas.placeOf("Server");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => canvas.placeOf("Server")).not.toEqual(dragged);
  const nudged = await canvas.placeOf("Server");

  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Pin Server" })).toHaveAttribute("aria-pressed", "true");
  await studio.tab("Inspect").click();
  await studio.setNumber("Copies", 3);
  const name = studio.inspector.getByLabel("Name");
  await name.fill("Orders");
  await name.press("Enter");
  await expect(canvas.node("Orders")).toBeVisible();

  await undo.click();
  await expect(canvas.node("Server")).toHaveAccessibleName(/copies: 3/);
  await undo.click();
  await expect(canvas.node("Server")).not.toHaveAccessibleName(/copies: 3/);
  await undo.click();
  await expect(page.getByRole("button", { name: "Pin Server" })).toHaveAttribute("aria-pressed", "false");
  await undo.click();
  await expect.poll(() => canvas.placeOf("Server"), "the run of arrows").toEqual(dragged);
  await undo.click();
  await expect.poll(() => canvas.placeOf("Server"), "the drag").toEqual(start);
  await expect(undo).toBeDisabled();

  await redo.click();
  await expect.poll(() => canvas.placeOf("Server")).toEqual(dragged);
  await redo.click();
  await expect.poll(() => canvas.placeOf("Server")).toEqual(nudged);
  for (let more = 0; more < 3; more += 1) await redo.click();
  await expect(canvas.node("Orders")).toHaveAccessibleName(/copies: 3/);
  await expect(redo).toBeDisabled();
});

/** Writes as a person does, and leaves the field: what is written in one field is taken back as one. */
async function writeIn(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.pressSequentially(text);
  await field.blur();
}

test("a note on the board is written, and taken back as it was written", async ({ page, guest, studio }) => {
  const { canvas, undo, redo } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await canvas.rail.getByRole("button", { name: "Add anything" }).click();
  await page.getByRole("combobox", { name: "Catalogue" }).fill("note");
  await page.getByRole("option", { name: "Note", exact: true }).click();
  const note = page.getByRole("textbox", { name: "Text of this note" });
  await writeIn(note, "why two?");
  await undo.click();
  await expect(note).toHaveValue("");
  await undo.click();
  await expect(note).toBeHidden();
  await redo.click();
  await redo.click();
  await expect(note).toHaveValue("why two?");
});

test("a trade-off note is taken back slot by slot, and made again", async ({ page, guest, studio }) => {
  const { decision, undo, redo } = studio;
  await openBoard(page, await guest.createBoard(PROBLEM));
  await studio.step.getByRole("button", { name: "Decide" }).click();
  await decision.choose("s0.estimate-first");
  const [because, since] = [decision.slot("Because"), decision.slot("Since")];
  await because.fill("");
  await writeIn(because, "ten clicks each");
  await writeIn(since, "a guess would mislead");
  await undo.click();
  await expect(since).toHaveValue("");
  await expect(because).toHaveValue("ten clicks each");
  await undo.click();
  await expect(because).not.toHaveValue("ten clicks each");
  await redo.click();
  await redo.click();
  await expect(since).toHaveValue("a guess would mislead");
});
