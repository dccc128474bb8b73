import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import { optionPlace, walkOf, type Move } from "@/e2e/pages/walk";
import { questionText } from "@/e2e/support/worked-board";

const STAGES = walkOf("group-chat").slice(0, 3);

/** N goes to the next note owed; a digit chooses, Tab leads through the slots, Control Enter accepts. */
async function answer(keys: Keys, studio: Studio, move: Move): Promise<void> {
  const { decision } = studio;
  for (const { question, note } of move.decisions) {
    const heading = decision.panel.getByRole("heading", { name: questionText(question) });
    await keys.press("n");
    await expect(heading).toBeFocused();
    await keys.press(String(optionPlace(note.option)));
    await expect(decision.option(note.option)).toBeChecked();
    if (await decision.outlook.isVisible())
      await keys.enter(decision.panel.getByRole("button", { name: "Place it" }));
    await keys.writeNote(decision.panel, note);
    await keys.press("Control+Enter");
    await expect(decision.accepted).toBeVisible();
  }
}

async function backUp(keys: Keys, studio: Studio): Promise<void> {
  await keys.enter(studio.canvas.node("Managed database"));
  const backups = studio.inspector.getByRole("combobox", { name: "Backups", exact: true });
  await keys.enter(backups);
  await studio.page.keyboard.type("Cont");
  await keys.press("Enter");
  await expect(backups).toContainText("Continuous");
}

/** Adds, connects and moves with keys, takes all of it back, and makes it again. */
async function drawAndUndo(keys: Keys, studio: Studio): Promise<void> {
  const { canvas, page } = studio;
  const line = canvas.line("App server", "Metrics");
  const place = (): Promise<string | null> =>
    canvas.node("Metrics").evaluate((node) => (node as HTMLElement).style.transform);

  await keys.press("/");
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
  await keys.press("Escape", "c");
  await page.keyboard.type("metr");
  await keys.press("Enter");
  await expect(canvas.wire.getByRole("button", { name: "Done" })).toBeFocused();
  await keys.press("Enter");
  await expect(line).toBeVisible();

  await keys.press("Control+z");
  await expect(line).toBeHidden();
  await keys.press("Control+z", "Control+z");
  await expect(canvas.node("Metrics")).toBeHidden();
}

test("three stages of a problem, by keyboard alone", async ({ page, home, studio }) => {
  test.setTimeout(300_000);
  const keys = new Keys(page);
  await home.open();
  await keys.enter(home.doors.getByRole("link", { name: "Practise a problem" }));
  await keys.enter(page.getByRole("button", { name: "Start Group chat" }));
  await studio.ready();
  await keys.enter(studio.step.getByRole("button", { name: "Confirm all 5" }));
  await expect(studio.step.getByText(/^All confirmed/)).toBeVisible();

  for (const [index, moves] of STAGES.entries()) {
    await test.step(`stage ${String(index + 1)}`, async () => {
      for (const move of moves) {
        await answer(keys, studio, move);
        if (move.step === "s3") await backUp(keys, studio);
      }
      if (index === 0) {
        await test.step("an accepted note is undone and made again", async () => {
          await keys.press("Control+z");
          await expect(studio.decision.accept).toBeVisible();
          await keys.press("Control+Shift+z");
          await expect(studio.decision.accepted).toBeVisible();
        });
      }
      await keys.enter(studio.ladder.getByRole("button", { name: `Go to stage ${String(index + 2)}` }));
      await expect(studio.stage).toContainText(`Stage ${String(index + 2)} of`);
    });
  }
  await test.step("drawing with keys, and undoing it", () => drawAndUndo(keys, studio));
});
