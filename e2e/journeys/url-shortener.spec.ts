import { expect, test } from "@/e2e/fixtures";
import type { Studio } from "@/e2e/pages/studio";
import { stepTitle, walkOf, type Move } from "@/e2e/pages/walk";
import { questionText } from "@/e2e/support/worked-board";

const WALK = walkOf("url-shortener");

/** What this walk draws by hand where the worked one uses the option's own drawing, or beside it. */
type ByHand = (studio: Studio) => Promise<void>;

async function scaleOutByHand(studio: Studio): Promise<void> {
  const { canvas } = studio;
  await canvas.fit();
  await canvas.dragKind("Add anything", "Session store", await canvas.spot(0.5, 0.85));
  await expect(canvas.node("Session store")).toBeVisible();
  await canvas.fit();
  await canvas.connectByHandle("App server", "bottom", "Session store");
  await expect(canvas.wire).toBeVisible();
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await studio.inspect("App server");
  await studio.setNumber("Copies", 5);
  await studio.setChoice("State", "Stateless");
}

async function watchByHand(studio: Studio): Promise<void> {
  const { canvas, page } = studio;
  await canvas.fit();
  await canvas.pullWire("App server", "bottom", await canvas.spot(0.5, 0.9));
  const menu = page.getByRole("dialog", { name: "Add and connect" });
  await menu.getByRole("combobox").fill("metrics");
  await menu.getByRole("option", { name: /^Metrics/ }).click();
  await expect(canvas.wire).toBeVisible();
  await canvas.wire.getByRole("button", { name: "Done" }).click();
}

/** The app servers hash the code themselves, so no router stands between them and the shards. */
async function shardByHand(studio: Studio): Promise<void> {
  await studio.inspect("Managed database");
  await studio.setNumber("Shards", 4);
  const key = studio.inspector.getByRole("textbox", { name: "Shard key", exact: true });
  await key.fill("code");
  await expect(key).toHaveValue("code");
}

const BY_HAND: Readonly<Record<string, ByHand>> = {
  s4: scaleOutByHand,
  s16: shardByHand,
  s19: watchByHand,
};

/** What the worked walk sets beyond its recipes. */
const SETTINGS: Readonly<Record<string, ByHand>> = {
  s3: async (studio) => {
    await studio.inspect("Managed database");
    await studio.setChoice("Backups", "Daily");
  },
  s13: async (studio) => {
    await studio.inspect("App server");
    await studio.setNumber("Copies", 14);
  },
  s16: async (studio) => {
    await studio.inspect("App server");
    await studio.setNumber("Copies", 32);
  },
};

/** What a ghost says of the load that it would leave. */
const WOULD_LEAVE: Readonly<Record<string, RegExp>> = {
  s2: /^It would leave .*\d\s%/,
  s13: /Managed database \d+(\.\d)?\s% → \d+(\.\d)?\s%/,
};

async function answer(studio: Studio, move: Move): Promise<void> {
  const { decision } = studio;
  await BY_HAND[move.step]?.(studio);
  for (const { question, note } of move.decisions) {
    await studio.openDecision(stepTitle(move.step), questionText(question));
    await decision.choose(note.option);
    const ghost = WOULD_LEAVE[move.step];
    if (ghost) await expect(decision.outlook).toContainText(ghost);
    if (await decision.outlook.isVisible()) await decision.place();
    if (SETTINGS[move.step]) {
      await SETTINGS[move.step]?.(studio);
      await studio.tab("Decision").click();
    }
    await decision.write(note);
    await decision.putForward();
  }
}

test("from the first page to the defence, by mouse", async ({ page, home, studio }) => {
  test.setTimeout(300_000);
  await home.open();
  await home.doors.getByRole("link", { name: "Practise a problem" }).click();
  await page.getByRole("link", { name: "URL shortener", exact: true }).click();
  await page.getByRole("button", { name: "Start with one server" }).click();
  await studio.ready();
  await expect(studio.stage).toContainText("Stage 1 of 6");

  await studio.step.getByRole("button", { name: "Confirm all 5" }).click();
  await studio.step
    .getByRole("radio", { name: /least sure/ })
    .first()
    .click();
  await expect(studio.step.getByText(/All confirmed. Least sure: users on a day/)).toBeVisible();

  await test.step("a stage does not open while a note is owed, and says which", async () => {
    await studio.advance.click();
    const missing = studio.ladder.getByRole("status").filter({ hasText: "Not yet. What is missing:" });
    await expect(missing.getByRole("listitem").first()).toBeVisible();
    await expect(studio.stage).toContainText("Stage 1 of 6");
  });

  for (const [index, moves] of WALK.entries()) {
    await test.step(`stage ${String(index + 1)}`, async () => {
      for (const move of moves) {
        await test.step(stepTitle(move.step), () => answer(studio, move));
      }
      if (index + 1 < WALK.length) await studio.goToStage(index + 2);
    });
  }

  await test.step("the defence reads the notes back, in order", async () => {
    await studio.row(stepTitle("s21")).click();
    const defence = studio.step.getByRole("article", { name: "The defence" });
    await expect(defence.getByRole("status").first()).toHaveText(
      "Every step the load asked for is done: 14 notes stand.",
    );
    const notes = defence.getByRole("region", { name: "The notes, in order" }).getByRole("listitem");
    await expect(notes).toHaveCount(14);
    const inOrder = WALK.flat().sort((a, b) => Number(a.step.slice(1)) - Number(b.step.slice(1)));
    await expect(notes).toContainText(
      inOrder.flatMap((move) => move.decisions.map(({ note }) => note.because)),
    );
    await expect(defence.getByRole("button", { name: "Compare with a worked walk" })).toBeVisible();
  });
});
