import type { Locator } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { PHONE } from "@/e2e/support/phone";
import { openBoard } from "@/e2e/support/studio";

const BOARD = drawnBoard([
  ["Browser", "web-browser", 0, 0],
  ["Server", "app-server", 400, 200],
  ["Far store", "relational-database", 3_600, 1_800],
]);

async function edgesOf(element: Locator): Promise<{ left: number; right: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("It is not on the screen.");
  return { left: box.x, right: box.x + box.width };
}

test("fit shows all of it, and the key of the chosen only that", async ({ page, guest, studio }) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await page.keyboard.press("f");
  await canvas.atRest();
  for (const name of ["Browser", "Server", "Far store"])
    await expect(canvas.node(name)).toBeInViewport({ ratio: 0.99 });

  await page.keyboard.press("Shift+2");
  await expect(page.getByText("Choose what to look at first.").first()).toBeAttached();
  await canvas.node("Far store").click();
  await page.keyboard.press("Shift+2");
  await canvas.atRest();
  const [middle, store] = [await canvas.spot(0.5, 0.5), await canvas.middleOf(canvas.node("Far store"))];
  expect(Math.hypot(middle.x - store.x, middle.y - store.y), "in the middle").toBeLessThan(60);
  expect((await canvas.camera()).zoom).toBe(1);
  await expect(canvas.node("Browser")).not.toBeInViewport();
});

test("the actions of a component at the edge of the view are in sight whole", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await canvas.fit();
  for (const [name, side, inwards] of [
    ["Browser", "left", 6],
    ["Far store", "right", -6],
  ] as const) {
    await canvas.node(name).click();
    const [card, board] = await Promise.all([edgesOf(canvas.node(name)), edgesOf(canvas.board)]);
    const from = await canvas.spot(0.5, 0.3);
    await canvas.drag(from, { x: from.x + board[side] - card[side] + inwards, y: from.y });
    await canvas.atRest();
    const actions = await edgesOf(page.getByRole("toolbar", { name, exact: true }));
    expect(actions.left, name).toBeGreaterThanOrEqual(board.left);
    expect(actions.right, name).toBeLessThanOrEqual(board.right);
  }
});

test("a search flies to what it finds, and chooses it", async ({ page, guest, studio }) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await canvas.fit();
  await canvas.node("Browser").click();
  await page.keyboard.press("Shift+2");
  await canvas.atRest();
  await expect(canvas.node("Far store")).not.toBeInViewport();

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Find or do" }).getByRole("combobox").fill("far st");
  await page.keyboard.press("Enter");
  await canvas.atRest();
  await expect(canvas.node("Far store")).toBeInViewport({ ratio: 0.99 });
  expect(await canvas.chosen()).toEqual(["Far store"]);
  await expect(studio.inspector.getByLabel("Name")).toHaveValue("Far store");
});

test("M shows the map, a pull over it moves the view, and M takes it away", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await canvas.fit();
  await canvas.view.getByRole("button", { name: /^Zoom \d+ %/ }).click();
  await canvas.atRest();
  await page.keyboard.press("m");
  const map = page.getByRole("img", { name: "Map of the board" });
  await expect(map).toBeVisible();
  await expect(canvas.view.getByRole("button", { name: "Map" })).toHaveAttribute("aria-pressed", "true");

  const before = await canvas.camera();
  const from = await canvas.pointOf(map, { x: 0.5, y: 0.5 });
  await canvas.drag(from, { x: from.x + 30, y: from.y + 15 });
  const after = await canvas.camera();
  expect(after.left, "the view goes where the map is pulled").toBeLessThan(before.left - 100);
  expect(after.top).toBeLessThan(before.top - 50);

  await page.keyboard.press("m");
  await expect(map).toBeHidden();
});

test.describe("the theme", () => {
  test.use({ colorScheme: "light" });

  test("is light, dark, or as the system says, and stays so", async ({ page, guest }) => {
    const html = page.locator("html");
    const theme = page.getByLabel("Theme");
    await openBoard(page, await guest.createBoard("own"));
    await expect(theme).toHaveValue("system");
    await expect(html).toHaveClass(/light/);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(html, "it follows").toHaveClass(/dark/);

    await theme.selectOption("light");
    await expect(html).toHaveClass(/light/);
    await page.reload();
    await expect(theme).toHaveValue("light");
    await expect(html, "whatever the system says").toHaveClass(/light/);

    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Find or do" }).getByRole("combobox").fill("theme: as the");
    await page.keyboard.press("Enter");
    await expect(html).toHaveClass(/dark/);
    await expect(theme).toHaveValue("system");
  });
});

/** Whether nothing lies over it, nor it over anything that can be pressed. */
async function isClear(credit: Locator): Promise<boolean> {
  return credit.evaluate((link) => {
    const mine = link.getBoundingClientRect();
    const meets = ({ left, right, top, bottom }: DOMRect) =>
      left < mine.right && right > mine.left && top < mine.bottom && bottom > mine.top;
    const others = [...document.querySelectorAll("button, [role=toolbar]")];
    return !others.some((other) => other.getClientRects().length > 0 && meets(other.getBoundingClientRect()));
  });
}

for (const { name, look } of [
  { name: "wide", look: {} },
  { name: "on a phone", look: PHONE },
]) {
  test.describe(name, () => {
    test.use(look);

    test("the credit to React Flow lies under nothing", async ({ page, guest, studio }) => {
      await openBoard(page, await guest.importBoard(BOARD));
      await studio.canvas.fit();
      await studio.canvas.node("Server").click();
      const credit = page.getByRole("link", { name: /React Flow/ });
      await expect(credit).toBeInViewport({ ratio: 1 });
      expect(await isClear(credit)).toBe(true);
    });
  });
}

test("the actions of a component are away while it is dragged, and back when it rests", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await canvas.fit();
  await canvas.node("Server").click();
  const actions = page.getByRole("toolbar", { name: "Server", exact: true });
  await expect(actions).toBeVisible();
  const { x, y } = await canvas.middleOf(canvas.node("Server"));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await expect(actions).toBeHidden();
  await page.mouse.up();
  await expect(actions).toBeVisible();
});

test("from afar cards show less, from near by all of it, and so does what is drawn meanwhile", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(BOARD));
  await page.keyboard.press("f");
  await canvas.atRest();
  expect((await canvas.camera()).zoom).toBeLessThan(0.5);
  const details = [
    canvas.node("Browser").getByText("Web browser"),
    canvas.node("Server").getByText("App server"),
    canvas.node("Far store").getByText("Relational database"),
  ];
  for (const detail of details) await expect(detail).toBeHidden();

  await page.keyboard.press("Shift+0");
  for (const detail of details) await expect(detail).toBeVisible();
  await page.keyboard.press("f");
  // Back again before anything has changed, and away.
  await page.keyboard.press("Shift+0");
  await page.keyboard.press("f");
  for (const detail of details) await expect(detail).toBeHidden();
  await expect(canvas.node("Browser").getByText("Browser", { exact: true })).toBeVisible();
});
