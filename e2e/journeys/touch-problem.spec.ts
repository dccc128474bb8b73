import { expect, test } from "@/e2e/fixtures";
import { TouchStudio } from "@/e2e/pages/touch-studio";
import { stepTitle, walkOf, type Move } from "@/e2e/pages/walk";
import { PHONE } from "@/e2e/support/phone";
import { questionText } from "@/e2e/support/worked-board";

const WALK = walkOf("url-shortener");

/** What this walk sets on the canvas beside what its options draw. */
const BY_HAND: Readonly<Record<string, (touch: TouchStudio) => Promise<void>>> = {
  s3: async (touch) => {
    await touch.inspect("Managed database");
    await touch.setChoice("Backups", "Daily");
  },
  s4: async (touch) => {
    await touch.inspect("App server");
    await touch.setText("Copies", "5");
    await touch.setChoice("State", "Stateless");
  },
  s13: async (touch) => {
    await touch.inspect("App server");
    await touch.setText("Copies", "14");
  },
  s16: async (touch) => {
    await touch.inspect("Managed database");
    await touch.setText("Shards", "4");
    await touch.setText("Shard key", "code");
    await touch.inspect("App server");
    await touch.setText("Copies", "32");
  },
};

async function answer(touch: TouchStudio, move: Move): Promise<void> {
  if (move.step === "s19") await touch.addBeside("App server", "Add anything", "Metrics");
  if (move.step === "s16") await BY_HAND["s16"]?.(touch);
  for (const { question, note } of move.decisions) {
    await touch.openDecision(stepTitle(move.step), questionText(question));
    await touch.choose(note.option);
    if (move.step !== "s16" && BY_HAND[move.step]) {
      await BY_HAND[move.step]?.(touch);
      await touch.sheet.getByRole("tab", { name: "Decision" }).tap();
      await expect(touch.option(note.option)).toBeChecked();
    }
    await touch.write(note);
  }
}

test.use(PHONE);

test("a whole problem with fingers, from the first page to the defence", async ({ page, home, studio }) => {
  test.setTimeout(300_000);
  const touch = new TouchStudio(studio);
  await home.open();
  await home.doors.getByRole("link", { name: "Practise a problem" }).tap();
  await page.getByRole("button", { name: "Start URL shortener" }).tap();
  await studio.ready();

  await page.getByRole("navigation", { name: "Panel" }).getByRole("button", { name: "Step" }).tap();
  await studio.step.getByRole("button", { name: "Confirm all 5" }).tap();
  await expect(studio.step.getByText(/^All confirmed/)).toBeVisible();
  await touch.closeSheet();

  for (const [index, moves] of WALK.entries()) {
    await test.step(`stage ${String(index + 1)}`, async () => {
      for (const move of moves) await test.step(stepTitle(move.step), () => answer(touch, move));
      await touch.closeSheet();
      if (index + 1 < WALK.length) await touch.goToStage(index + 2);
    });
  }

  await test.step("the defence reads the notes back", async () => {
    await touch.openLadder();
    await studio.row(stepTitle("s21")).tap();
    const defence = studio.step.getByRole("article", { name: "The defence" });
    await expect(defence.getByRole("status").first()).toHaveText(
      "Every step the load asked for is done: 14 notes stand.",
    );
    await expect(
      defence.getByRole("region", { name: "The notes, in order" }).getByRole("listitem"),
    ).toHaveCount(14);
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
