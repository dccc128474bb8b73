import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";

const CONFLICT = "/streams/conflict";

test("a guess is told, and the timeline shows what the run does under a reading", async ({ page }) => {
  await page.goto(`${CONFLICT}?event=stop`);
  const now = page.getByRole("region", { name: "This event, under this reading" });
  const timeline = page.getByRole("list", { name: "Timeline: Somebody pressed Stop." });
  await expect(now).toContainText("What must the server do?");
  await expect(timeline).not.toContainText("The run under this reading");

  await now.getByRole("button", { name: "Go on and keep what is said." }).click();
  await expect(now).toContainText('You guessed "Go on and keep what is said."');
  await expect(now).toContainText("It must: end the model call and the tools");
  await expect(now).toContainText("Wrong: a close is always a disconnect");
  await expect(now).toContainText("Unwanted tokens are paid for");
  await expect(timeline.getByRole("listitem").last()).toContainText("The run goes on");

  await page
    .getByRole("radio", { name: /^Somebody pressed Stop. A close is always a cancel: Right/ })
    .check();
  await expect(now).toContainText("Right: a close is always a cancel");
  await expect(now).toContainText("Nothing can be resumed");
  await expect(timeline.getByRole("listitem").last()).toContainText("The run has ended");
  // The other rows are still to be guessed.
  await expect(
    page.getByRole("radio", { name: /^The tab was closed for good\..*Not told yet\.$/ }),
  ).toHaveCount(3);
});

test("the whole table: both fixed readings fail somewhere, both designs over a log never, a bare socket is no session", async ({
  page,
}) => {
  await page.goto(CONFLICT);
  const table = page.getByRole("table", { name: /What happened, what the server saw/ });
  await page.getByRole("button", { name: "Show the whole table" }).click();
  const last = table.getByRole("row").last();
  await expect(last).toContainText("3 of 42 of 44 of 4");

  const carriers = page.getByRole("radiogroup", { name: "What carries the message" });
  for (const [design, right, holds] of [
    [/^Both ways on one connection, over a log/, "4 of 4", "holds both halves"],
    [/^Events down, a control message up, over a log/, "4 of 4", "holds both halves"],
    [/^A socket without a log/, "2 of 4", "holds neither half"],
  ] as const) {
    const card = carriers.getByRole("radio", { name: design });
    await card.click();
    await expect(card).toContainText(holds);
    await expect(last.getByRole("cell").last()).toHaveText(right);
  }
  await expect(carriers).toContainText("this is not a session");
  await expect(table).toContainText("the gap stays");
  await expect(page.getByRole("heading", { name: "Vercel AI SDK 5" })).toBeVisible();
  await page.getByRole("button", { name: "Let me guess again" }).click();
  await expect(page.getByText("What must the server do?")).toBeVisible();
});

test("the table is one choice for the keyboard: left and right are readings, up and down are events", async ({
  page,
}) => {
  await page.goto(`${CONFLICT}?event=refresh`);
  const keys = new Keys(page);
  const cell = (event: string, reading: string) =>
    page.getByRole("radio", { name: new RegExp(`^${event}.* ${reading}:`) });
  await keys.tabTo(cell("The tab is reloaded", "A close is always a disconnect"));
  await keys.press("ArrowDown");
  await expect(cell("Somebody pressed Stop", "A close is always a disconnect")).toBeChecked();
  await keys.press("ArrowRight", "ArrowDown");
  await expect(cell("A proxy closed", "A close is always a cancel")).toBeChecked();
  await keys.press("ArrowUp", "ArrowUp", "ArrowUp");
  await expect(cell("The tab was closed for good", "A close is always a cancel")).toBeChecked();
  await keys.enter(page.getByRole("button", { name: "Tell me" }));
  await expect(page.getByRole("region", { name: "This event, under this reading" })).toContainText(
    "Right: a close is always a cancel",
  );
});

test("a path from the door is graded, drawn before and after, and led back to", async ({ page }) => {
  await page.goto("/streams?symptom=comes-back");
  await page.getByRole("link", { name: /^The Resume-Cancel Conflict/ }).click();
  await expect(page.getByText("Your path: A close means both")).toBeVisible();
  await expect(page.getByText("Where one close means both: Browser to Agent.")).toBeVisible();
  await expect(page.getByRole("img", { name: "With a session" })).toContainText("Session");
  await expect(page.getByRole("definition").filter({ hasText: /^Browser to Agent$/ })).toBeVisible();
  await page.getByRole("link", { name: "Back to your path" }).click();
  await expect(page).toHaveURL(/\/streams\?symptom=comes-back/);
});

test("a sequence goes step by step, beside the same without a session", async ({ page }) => {
  await page.goto(`${CONFLICT}?sequence=refresh`);
  const player = page.getByRole("article", { name: "A reload" });
  const mended = player.getByRole("region", { name: "With a session" });
  const bare = player.getByRole("region", { name: "Without a session" });
  await expect(mended).toContainText("log not read yet");
  await expect(player.getByRole("button", { name: "One step back" })).toBeDisabled();

  await player.getByRole("button", { name: "One step forward" }).click();
  await expect(mended.locator("[aria-current=step]")).toContainText("No event is written: nobody said stop.");
  await expect(bare.locator("[aria-current=step]")).toContainText("its connection closes");
  await expect(player.getByRole("status")).toContainText("Without a session: The page is reloaded");
  await expect(mended).toContainText("log at 838");
  await expect(mended).toContainText("run active");

  await player.getByRole("slider", { name: "Step" }).fill("4");
  await expect(mended.locator("[aria-current=step]")).toContainText("a snapshot and its position, 840");
  await expect(mended).toContainText("log at 870");
  await player.getByRole("slider", { name: "Step" }).press("End");
  await expect(mended).toContainText("log at 871");
  await expect(player.getByRole("button", { name: "One step forward" })).toBeDisabled();
  await mended.getByRole("button", { name: /The page subscribes from position 840/ }).click();
  await expect(player.getByRole("status")).toContainText("Step 5.");
  await player.getByRole("button", { name: "One step back" }).click();
  await expect(player.getByRole("status")).toContainText("Step 4.");
});

test("a sequence plays by itself, and whoever touches it takes over", async ({ page }) => {
  await page.clock.install();
  await page.goto(`${CONFLICT}?sequence=stop`);
  const player = page.getByRole("article", { name: "Stop", exact: true });
  await player.getByRole("button", { name: "Play" }).click();
  await expect(player.getByRole("status")).toContainText("Step 1.");
  await page.clock.runFor(2_500);
  await expect(player.getByRole("status")).toContainText("Step 2.");
  await player.getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(10_000);
  await expect(player.getByRole("status")).toContainText("Step 2.");
  await player.getByRole("button", { name: "Play" }).click();
  for (let step = 3; step <= 8; step += 1) {
    await page.clock.runFor(2_500);
    await expect(player.getByRole("status")).toContainText(`Step ${String(step)}.`);
  }
  await expect(player.getByRole("button", { name: "Again" })).toBeVisible();
  await expect(player.getByRole("region", { name: "With a session" })).toContainText("run cancelled");
});

test("every sequence has an address of its own", async ({ page }) => {
  await page.goto(CONFLICT);
  const sequences = page.getByRole("navigation", { name: "Sequences" });
  await expect(sequences.getByRole("link")).toHaveCount(10);
  await sequences.getByRole("link", { name: "Several agents" }).click();
  await expect(page).toHaveURL(/sequence=several-agents/);
  await expect(page.getByRole("article", { name: "Several agents" })).toContainText(
    "Three runs on one session; a blocked orchestrator hides nobody.",
  );
});

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("a step is marked, and nothing travels", async ({ page }) => {
    await page.goto(`${CONFLICT}?sequence=refresh`);
    const player = page.getByRole("article", { name: "A reload" });
    for (let step = 1; step <= 3; step += 1) {
      await player.getByRole("button", { name: "One step forward" }).click();
      const lasting = await page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration) > 1)
          .map(({ id }) => id),
      );
      expect(lasting).toEqual([]);
      await expect(player.locator("[aria-current=step]").last()).toBeVisible();
    }
  });
});
