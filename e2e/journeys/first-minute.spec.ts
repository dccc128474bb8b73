import { expect, test } from "@/e2e/fixtures";

/** Shares of the slider's line: 100 million users are eight decades from one. */
const ONE_MILLION = 6 / 8;
const FIVE_MILLION = 6.7 / 8;

test("pulling the users breaks the server, and it says at which number and why", async ({ page, home }) => {
  await home.open();
  await expect(home.sentence).toContainText("it sleeps");

  await home.pull(ONE_MILLION);
  await expect(page.getByText("1,000,000 users a day", { exact: true })).toBeVisible();
  await expect(home.sentence).toContainText("still one server");

  await home.pull(FIVE_MILLION);
  await expect(home.sentence).toContainText(
    /The web process inside it stops at 4\.3\sM users.*: 1,500 requests a second\./,
  );
  await expect(home.slider).toHaveAttribute("aria-valuetext", /broken, it stopped at 4\.3\smillion/);
  await expect(page.getByRole("status")).toContainText("The server broke");
  await expect(page.getByText(/^backlog \+/)).toBeVisible();
});

test("the keyboard breaks the server too, and mends it", async ({ page, home }) => {
  await home.open();
  await home.slider.focus();
  await page.keyboard.press("End");
  await expect(home.sentence).toContainText(/It stopped at 4\.3\sM users.*servers’ work/);
  await page.keyboard.press("Home");
  await expect(home.sentence).toContainText("it sleeps");
  await page.keyboard.press("ArrowRight");
  await expect(home.slider).toHaveValue("1");
});

test("a number opens its working, with its range and its source", async ({ page, home }) => {
  await home.open();
  await home.pull(FIVE_MILLION);
  await home.sentence.getByRole("button", { name: /4\.3\sM users/ }).click();
  const working = page.getByRole("dialog", { name: "Where it stops" });
  await expect(working).toContainText("1,500/s / 3 × 86,400 s / 10 requests");
  await expect(working.getByText("Source")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(working).toBeHidden();
});

test("three doors and no fourth, nothing in front of them", async ({ page, home }) => {
  await home.open();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(home.doors.getByRole("link").or(home.doors.getByRole("button"))).toHaveCount(3);

  await home.doors.getByRole("link", { name: "Practise a problem" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Problems" })).toBeVisible();
  await page.goBack();

  await home.doors.getByRole("link", { name: "Review our system" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.getByRole("button", { name: "Begin with an empty board" }).click();
  await expect(page).toHaveURL(/\/boards\/[^/]+$/);
  await expect(page.getByText("Start with one client and one server.")).toBeVisible();
});

test("from a problem to the first accepted note in at most twelve actions", async ({ page, studio }) => {
  const { decision } = studio;
  let actions = 0;
  /** A click, a choice from a list, or a field filled in. */
  const act = async (action: () => Promise<unknown>): Promise<void> => {
    actions += 1;
    await action();
  };
  await page.goto("/problems");
  await act(() => page.getByRole("button", { name: "Start URL shortener" }).click());
  await studio.ready();
  await act(() => studio.step.getByRole("button", { name: "Decide" }).click());
  await act(() => decision.option("s0.estimate-first").click());
  await act(() => decision.panel.getByLabel("The option not taken").selectOption("Draw without numbers"));
  await act(() => decision.slot("Since").fill("a guess of ten times less would have ended at one database"));
  await act(() => decision.slot("We gain: how").fill("11,574 requests a second are there to divide by"));
  await act(() =>
    decision.slot("We give up: how").fill("five minutes of talk before the first box is drawn"),
  );
  await act(() => decision.panel.getByRole("button", { name: "+ busiest part" }).click());
  await act(() => decision.slot("Revisit at, %").fill("90"));
  await act(() => decision.accept.click());
  await expect(decision.accepted).toBeVisible();
  expect(actions).toBeLessThanOrEqual(12);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the slider is on the first screen, and a tap breaks the server", async ({ page, home }) => {
    await home.open();
    await expect(home.slider).toBeInViewport({ ratio: 1 });
    await expect(home.sentence).toBeInViewport({ ratio: 1 });
    const box = await home.slider.boundingBox();
    await page.touchscreen.tap(box!.x + box!.width * 0.98, box!.y + box!.height / 2);
    await expect(home.sentence).toContainText("4.3");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
