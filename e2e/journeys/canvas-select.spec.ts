import { expect, test } from "@/e2e/fixtures";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { openBoard } from "@/e2e/support/studio";

//  Browser ── Server ── Store
//             Cache
const BOARD = drawnBoard(
  [
    ["Browser", "web-browser", 0, 0],
    ["Server", "app-server", 320, 0],
    ["Store", "relational-database", 640, 0],
    ["Cache", "cache", 330, 203],
  ],
  [
    ["Browser", "Server"],
    ["Server", "Store"],
  ],
);

test.beforeEach(async ({ page, guest, studio }) => {
  await openBoard(page, await guest.importBoard(BOARD));
  await studio.canvas.fit();
});

test("a box chooses what it touches, beside what was chosen; a click then chooses one alone", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  await canvas.node("Store").click();
  const [top, bottom] = [
    await canvas.pointOf(canvas.node("Server"), { x: -0.1, y: -0.4 }),
    await canvas.pointOf(canvas.node("Cache"), { x: 0.5, y: 0.5 }),
  ];
  await page.keyboard.down("Shift");
  await canvas.drag(top, bottom);
  await page.keyboard.up("Shift");
  expect(await canvas.chosen()).toEqual(["Cache", "Server", "Store"]);
  await expect(page.getByRole("toolbar", { name: "What is chosen" })).toContainText("chosen");

  await test.step("what is chosen moves together", async () => {
    const [server, cache] = [await canvas.placeOf("Server"), await canvas.placeOf("Cache")];
    await canvas.moveNode("Cache", await canvas.spot(0.5, 0.85));
    const moved = await canvas.placeOf("Cache");
    expect(moved.y).toBeGreaterThan(cache.y);
    const after = await canvas.placeOf("Server");
    expect(Math.abs(after.x - server.x - (moved.x - cache.x))).toBeLessThanOrEqual(1);
    expect(Math.abs(after.y - server.y - (moved.y - cache.y))).toBeLessThanOrEqual(1);
    expect(await canvas.chosen(), "and stays chosen").toEqual(["Cache", "Server", "Store"]);
  });

  await canvas.node("Server").click();
  await expect.poll(() => canvas.chosen()).toEqual(["Server"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => canvas.chosen()).toEqual([]);
});

test("what is cut goes, and is pasted with its line where the pointer is", async ({ page, studio }) => {
  const { canvas } = studio;
  await canvas.node("Server").click();
  await canvas.node("Store").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+x");
  await expect(canvas.node("Store")).toBeHidden();
  await expect(canvas.line("Server", "Store")).toBeHidden();

  const spot = await canvas.spot(0.5, 0.8);
  await page.mouse.move(spot.x - 20, spot.y);
  await page.mouse.move(spot.x, spot.y);
  await page.keyboard.press("Control+v");
  await expect(canvas.line("Server", "Store")).toBeVisible();
  const [left, right] = [
    await canvas.pointOf(canvas.node("Server"), { x: 0, y: 0.5 }),
    await canvas.pointOf(canvas.node("Store"), { x: 1, y: 0.5 }),
  ];
  expect(Math.abs((left.x + right.x) / 2 - spot.x)).toBeLessThan(4);
  expect(Math.abs(left.y - spot.y)).toBeLessThan(4);

  await page.keyboard.press("Control+z");
  await expect(canvas.node("Store")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(canvas.line("Server", "Store")).toBeVisible();
});

test("arrows move by the grid, with Shift by five steps; what is pinned stays, and says so", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  await canvas.node("Cache").click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => canvas.placeOf("Cache")).toEqual({ x: 336, y: 203 });
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => canvas.placeOf("Cache")).toEqual({ x: 336, y: 208 });
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => canvas.placeOf("Cache")).toEqual({ x: 316, y: 208 });
  await page.keyboard.press("Control+z");
  await expect.poll(() => canvas.placeOf("Cache"), "a run is taken back as one").toEqual({ x: 330, y: 203 });

  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("It is pinned in place. P lets it move.").first()).toBeAttached();
  expect(await canvas.placeOf("Cache")).toEqual({ x: 330, y: 203 });
});

test("guides show while something is dragged into line, and it snaps to them", async ({ page, studio }) => {
  const { canvas } = studio;
  const guides = canvas.board.locator("[data-guide]");
  const from = await canvas.middleOf(canvas.node("Cache"));
  const { zoom } = await canvas.camera();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await page.mouse.move(from.x - 7 * zoom, from.y + 20 * zoom, { steps: 4 });
  await expect(guides.and(page.locator("[data-guide=x]")).first()).toBeAttached();
  await page.mouse.up();
  await expect(guides).toHaveCount(0);
  await expect.poll(async () => (await canvas.placeOf("Cache")).x, "in line with the server").toBe(320);
});

test("the bar of the chosen aligns and distributes, each taken back by one undo", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  const arrange = async (name: string) => {
    await page.getByRole("button", { name: "Align or distribute" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await page.keyboard.press("Control+a");
  await arrange("Align top edges");
  await expect.poll(async () => (await canvas.placeOf("Cache")).y).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await canvas.placeOf("Cache")).y).toBe(203);

  await page.keyboard.press("Escape");
  for (const name of ["Browser", "Cache", "Store"]) await canvas.node(name).click({ modifiers: ["Shift"] });
  await arrange("Distribute from left to right");
  await expect.poll(async () => (await canvas.placeOf("Cache")).x).toBe(320);
});
