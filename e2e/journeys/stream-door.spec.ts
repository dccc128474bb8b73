import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";
import { StreamDoor } from "@/e2e/pages/stream-door";
import { offerOn } from "@/e2e/support/overlay-offer";

const SECOND_TAB = "A second tab or the phone sees nothing.";

test("from the first screen to what breaks, and to a board with that path in one press", async ({
  page,
  home,
  studio,
  guest,
}) => {
  const door = new StreamDoor(page);
  await home.open();
  await home.doors.getByRole("link", { name: "My agent's stream breaks" }).click();
  await expect(page).toHaveURL(/\/streams$/);
  await expect(door.questions).toHaveCount(8);

  await door.symptom(SECOND_TAB).check();
  await expect(page).toHaveURL(/symptom=second-tab/);
  await expect(door.verdict).toContainText("The likeliest: a second tab that is blind.");
  // What is seen there implies more than one screen: the phone is drawn before anybody answered.
  await expect(door.picture).toContainText("Phone");

  await door.question("What stands between the page and the agent?").selectOption("A balancer or a proxy");
  await expect(door.picture).toContainText("Balancer");
  await expect(door.failures.first()).toContainText("A second tab that is blind F09");
  for (const part of ["Why here", "Cause", "Confirm it", "Remedy"])
    await expect(door.failures.first().getByText(part, { exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: /Scores by capability/ }).getByRole("row")).toHaveCount(4);
  await expect(page.getByText(/^Your path: /)).toBeVisible();
  await expect(page.getByRole("link", { name: "See it happen in the lab" })).toHaveAttribute(
    "href",
    "/lab?scenario=second-screen",
  );
  await expect(page.getByText(/^\d+ failures now, \d+ failures? left/)).toBeVisible();

  await door.make.click();
  await studio.ready();
  await studio.canvas.fit();
  await expect(studio.canvas.node("Balancer")).toBeVisible();
  const board = await guest.readBoard(new URL(page.url()).pathname.split("/").at(-1) ?? "");
  const names = Object.values(board.components).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Browser", "Phone", "Balancer", "Agent", "Model"]));
  expect(offerOn(board).standing).toBe("offered");
  expect(offerOn(board).failures).toContain("F09");
});

test("an address says it all: it opens as it was left, for anybody", async ({ page, stranger }) => {
  const door = new StreamDoor(page);
  await page.goto("/streams?symptom=comes-back");
  await door.question("Who writes the answer?").selectOption("Several agents, led by one");
  await expect(page).toHaveURL(/workers=several/);
  await expect(door.picture).toContainText("Orchestrator");
  await expect(page.getByText("Your path: A close means both")).toBeVisible();

  const theirs = new StreamDoor(await stranger.context.newPage());
  await theirs.page.goto(page.url());
  await expect(theirs.symptom("A stopped answer comes back after a reload.")).toBeChecked();
  await expect(theirs.question("Who writes the answer?")).toHaveValue("several");
  await expect(theirs.verdict).toHaveText((await door.verdict.textContent()) ?? "");
});

test("what an address does not know counts as not given", async ({ page }) => {
  const door = new StreamDoor(page);
  for (const address of [
    "/streams?symptom=tired&transport=pigeon&workers=__proto__&constructor=x",
    `/streams?screens=one&screens=several&saving=${"x".repeat(3_000)}`,
    "/streams?symptom=%00&between[]=proxy&%5B%5D=1",
  ]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(door.verdict).toContainText("6 failures on this path");
    await expect(door.question("What carries the answer to the page?")).toHaveValue("fetch");
  }
  expect((await page.goto("/streams/conflict?event=nothing&sequence=..%2F..%2Fids"))?.status()).toBe(200);
  await expect(page.getByRole("article", { name: "A normal turn" })).toBeVisible();
});

test("a board is planned from answers alone: what the door does not ask is refused by name", async ({
  guest,
}) => {
  const answers = { transport: "sse" };
  expect(await guest.act("createDoorBoard", { said: { symptom: "twice", answers } })).toMatchObject({
    ok: true,
  });
  for (const [said, place] of [
    [{ symptom: "tired", answers }, "symptom"],
    [{ symptom: "twice", answers: { transport: "pigeon" } }, "transport"],
    [{ symptom: "twice", answers: { draw: "all" } }, "draw"],
    [{ symptom: "twice", answers, board: { components: {} } }, "board"],
  ] as const) {
    const answer = await guest.act("createDoorBoard", { said });
    expect(answer.ok ? "" : answer.error.message).toContain(place);
  }
});

test("keys alone lead from the symptom to the board", async ({ page, studio }) => {
  const door = new StreamDoor(page);
  const keys = new Keys(page);
  await page.goto("/streams");
  await keys.tabTo(door.symptom("Half an answer disappears when the network changes."));
  await keys.press("ArrowDown", "ArrowDown", "ArrowDown");
  await expect(door.symptom("Stop ends the page, and the bill goes on.")).toBeChecked();
  await expect(door.verdict).toContainText("The likeliest: a Stop that stops nothing.");
  await keys.pick(
    door.question("On how many screens is one conversation read?"),
    "Several, and staff look in",
  );
  await expect(door.verdict).toContainText("failures on this path");
  await expect(page).toHaveURL(/screens=staff/);
  await keys.enter(door.make);
  await studio.ready();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form is sent the plain way", async ({ page }) => {
    const door = new StreamDoor(page);
    await page.goto("/streams");
    await door.symptom(SECOND_TAB).check();
    await door
      .question("On how many screens is one conversation read?")
      .selectOption("Several, and staff look in");
    await page.getByRole("button", { name: "Show the path" }).click();
    await expect(page).toHaveURL(/symptom=second-tab.*screens=staff/);
    await expect(door.picture).toContainText("Support desk");
    await expect(door.verdict).toContainText("The likeliest: a second tab that is blind.");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the path is one tap from the symptom, and nothing is wider than the screen", async ({
    page,
    studio,
  }) => {
    const door = new StreamDoor(page);
    await page.goto("/streams");
    await page.getByText("It says 'working' for ever.").tap();
    await expect(door.verdict).toContainText("The likeliest: the endless spinner.");
    await page.getByRole("link", { name: "See the path and its failures" }).tap();
    await expect(door.verdict).toBeInViewport();
    for (const path of [page.url(), "/streams/conflict"]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const small = await page
        .getByRole("main")
        .locator("button:visible, select:visible, summary:visible, label:visible:has(input), nav a:visible")
        .evaluateAll((targets) =>
          targets
            .filter((target) => target.getBoundingClientRect().height < 44)
            .map((target) => target.textContent),
        );
      expect(small).toEqual([]);
    }
    await page.goto("/streams?symptom=spins-for-ever");
    await door.make.tap();
    await studio.ready();
  });
});
