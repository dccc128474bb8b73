import type { Locator } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { Fingers } from "@/e2e/pages/fingers";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { PHONE } from "@/e2e/support/phone";
import { openBoard } from "@/e2e/support/studio";

//  Browser
//  Server
//             Store
const BOARD = drawnBoard([
  ["Browser", "web-browser", 0, 0],
  ["Server", "app-server", 0, 200],
  ["Store", "relational-database", 120, 400],
]);
const FINGERTIP = 44;

test.use(PHONE);

test.beforeEach(async ({ page, guest, studio }) => {
  await openBoard(page, await guest.importBoard(BOARD));
  await studio.canvas.view.getByRole("button", { name: "Fit the whole board" }).tap();
  await studio.canvas.atRest();
});

/** Every button of a bar is whole on the screen and as large as a fingertip. */
async function expectForFingers(bar: Locator): Promise<void> {
  await expect(bar).toBeInViewport({ ratio: 1 });
  const buttons = await bar.getByRole("button").all();
  for (const button of buttons) {
    const box = await button.boundingBox();
    const name = (await button.getAttribute("aria-label")) ?? (await button.innerText());
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(FINGERTIP);
  }
}

test("a second finger ends a drag, and the part is where the board has it", async ({ page, studio }) => {
  const { canvas } = studio;
  const fingers = await Fingers.on(page);
  const start = await canvas.placeOf("Browser");
  const middle = await canvas.middleOf(canvas.node("Browser"));
  const beside = await canvas.spot(0.12, 0.62);
  await fingers.interrupt([middle, { x: middle.x + 160, y: middle.y + 10 }], beside);
  await expect.poll(() => canvas.placeOf("Browser")).toEqual(start);
  await expect(studio.undo, "nothing was moved").toBeDisabled();

  // And nothing lies over the board any more: what is tapped is chosen.
  await canvas.atRest();
  await canvas.node("Server").tap();
  await expect(canvas.node("Server")).toHaveAttribute("aria-pressed", "true");
});

test("with a sheet open Tab comes to nothing that lies beneath it", async ({ page, studio }) => {
  const sheet = page.getByRole("dialog", { name: "Panel" });
  await page.getByRole("navigation", { name: "Panel" }).getByRole("button", { name: "Coach" }).tap();
  await expect(sheet).toBeVisible();
  const covered = new Set<string>();
  // From the top of the page on, past the bar of the view, down to its foot.
  await studio.canvas.view.getByRole("button", { name: "Tidy up" }).focus();
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const at = document.activeElement;
      const beneath = document.querySelector("[data-sheet]");
      if (!at || !beneath || beneath.contains(at) || at.closest(".react-flow__node")) return "";
      const { y, height } = at.getBoundingClientRect();
      const isBelow = y + height / 2 > beneath.getBoundingClientRect().y;
      return isBelow && at !== document.body ? (at.getAttribute("aria-label") ?? at.textContent) : "";
    });
    if (hidden !== "") covered.add(hidden);
  }
  expect([...covered]).toEqual([]);

  await studio.canvas.view.getByRole("button", { name: "Tidy up" }).tap();
  await expect(sheet, "what is tidied up is looked at as a whole").toBeHidden();
  await page.getByRole("group", { name: "Tidy up" }).getByRole("button", { name: "Leave as it was" }).tap();
});

test("one finger moves a part or the canvas, two zoom it", async ({ page, studio }) => {
  const { canvas } = studio;
  const fingers = await Fingers.on(page);
  const start = await canvas.placeOf("Browser");
  const middle = await canvas.middleOf(canvas.node("Browser"));
  await fingers.move([middle, { x: middle.x + 90, y: middle.y + 10 }]);
  await expect.poll(async () => (await canvas.placeOf("Browser")).x).toBeGreaterThan(start.x + 60);
  expect((await canvas.placeOf("Server")).x, "the others stay").toBe(0);

  const before = await canvas.camera();
  const empty = await canvas.spot(0.12, 0.62);
  await fingers.move([empty, { x: empty.x + 80, y: empty.y - 60 }]);
  await canvas.atRest();
  const panned = await canvas.camera();
  expect(panned.left - before.left).toBeGreaterThan(60);
  expect(panned.top - before.top).toBeLessThan(-40);
  expect(panned.zoom).toBeCloseTo(before.zoom);

  const centre = await canvas.spot(0.5, 0.5);
  await fingers.move(
    [
      { x: centre.x - 120, y: centre.y },
      { x: centre.x - 50, y: centre.y },
    ],
    [
      { x: centre.x + 120, y: centre.y },
      { x: centre.x + 50, y: centre.y },
    ],
  );
  await canvas.atRest();
  expect((await canvas.camera()).zoom).toBeLessThan(before.zoom * 0.7);
});

test("a line is pulled with a finger, onto a part and into the empty canvas", async ({ page, studio }) => {
  const { canvas } = studio;
  const fingers = await Fingers.on(page);
  await canvas.node("Browser").tap();
  await fingers.move([
    await canvas.pointOf(canvas.node("Browser"), { x: 0.5, y: 1 }),
    await canvas.middleOf(canvas.node("Server")),
  ]);
  await canvas.wire.getByRole("button", { name: "Done" }).tap();
  await expect(canvas.line("Browser", "Server")).toBeVisible();

  await canvas.node("Server").tap();
  await fingers.move([
    await canvas.pointOf(canvas.node("Server"), { x: 0.5, y: 1 }),
    await canvas.spot(0.25, 0.7),
  ]);
  const menu = page.getByRole("dialog", { name: "Add and connect" });
  await menu
    .getByRole("option", { name: /^Cache/ })
    .first()
    .tap();
  await canvas.wire.getByRole("button", { name: "Done" }).tap();
  await expect(canvas.line("Server", "Cache")).toBeVisible();
});

test("a kind is pulled out of the catalogue by its icon, and the list still scrolls", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  const fingers = await Fingers.on(page);
  await canvas.rail.getByRole("button", { name: "Data", exact: true }).tap();
  const kind = canvas.kind("Document store");
  await kind.scrollIntoViewIfNeeded();
  const icon = await canvas.pointOf(kind.locator("span").first(), { x: 0.5, y: 0.5 });
  const spot = await canvas.spot(0.5, 0.25);
  await fingers.move([icon, spot]);
  await expect(canvas.node("Document store")).toBeVisible();
  const dropped = await canvas.middleOf(canvas.node("Document store"));
  expect(Math.hypot(dropped.x - spot.x, dropped.y - spot.y)).toBeLessThan(40);
});

test("several are chosen by taps and by a frame, and a slip beside them keeps them", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  const fingers = await Fingers.on(page);
  await canvas.node("Browser").tap();
  await page.getByRole("button", { name: "Choose more" }).tap();
  await canvas.node("Store").tap();
  const slip = await canvas.spot(0.1, 0.62);
  await page.touchscreen.tap(slip.x, slip.y);
  await canvas.node("Store").tap();
  await expect
    .poll(() => canvas.chosen(), "the slip let go of nothing, a second tap of one")
    .toEqual(["Browser"]);

  const bar = page.getByRole("toolbar", { name: "What is chosen" });
  await bar.getByRole("button", { name: "Choose by a frame" }).tap();
  const before = await canvas.camera();
  await fingers.move([
    await canvas.pointOf(canvas.node("Server"), { x: -0.08, y: -0.3 }),
    await canvas.middleOf(canvas.node("Store")),
  ]);
  await expect.poll(() => canvas.chosen()).toEqual(["Browser", "Server", "Store"]);
  expect(await canvas.camera(), "the canvas stays under a frame").toEqual(before);
  await fingers.move([slip, { x: slip.x, y: slip.y - 60 }]);
  expect((await canvas.camera()).top, "and moves again after it").toBeLessThan(before.top);

  await bar.getByRole("button", { name: "Done choosing" }).tap();
  expect(await canvas.chosen(), "done, and still chosen").toHaveLength(3);
  // Elsewhere than the pull began: twice at one place is a double tap, which zooms.
  const beside = await canvas.spot(0.93, 0.3);
  await page.touchscreen.tap(beside.x, beside.y);
  await expect.poll(() => canvas.chosen(), "then a tap beside lets go").toEqual([]);
});

test.describe("with the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("copy, cut and paste are in Find or do, and the theme too", async ({ page, studio }) => {
    const { canvas } = studio;
    const find = async (text: string): Promise<void> => {
      await page.getByRole("button", { name: "Find or do" }).tap();
      const dialog = page.getByRole("dialog", { name: "Find or do" });
      await dialog.getByRole("combobox").fill(text);
      await dialog
        .getByRole("option", { name: new RegExp(`^${text}`) })
        .first()
        .tap();
      await expect(dialog).toBeHidden();
    };
    await canvas.node("Store").tap();
    await find("Cut");
    await expect(canvas.node("Store")).toBeHidden();
    await find("Paste");
    await expect(canvas.node("Store")).toBeVisible();
    await find("Theme: dark");
    await expect(page.locator("html")).toHaveClass(/dark/);
  });
});

test("every bar over the canvas is whole on the screen, and made for fingertips", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  await expectForFingers(canvas.view);
  await expectForFingers(canvas.rail);
  await canvas.node("Browser").tap();
  await expectForFingers(page.getByRole("toolbar", { name: "Browser" }));
  await page.getByRole("button", { name: "Choose more" }).tap();
  await canvas.node("Store").tap();
  await expectForFingers(page.getByRole("toolbar", { name: "What is chosen" }));
  await page.getByRole("button", { name: "Done choosing" }).tap();
  await canvas.view.getByRole("button", { name: "Tidy up" }).tap();
  await expectForFingers(page.getByRole("group", { name: "Tidy up" }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
