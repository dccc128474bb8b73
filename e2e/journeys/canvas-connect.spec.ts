import { expect, test } from "@/e2e/fixtures";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { openBoard } from "@/e2e/support/studio";

const BOARD = drawnBoard([
  ["Browser", "web-browser", 0, 0],
  ["Server", "app-server", 0, 200],
]);

test.beforeEach(async ({ page, guest, studio }) => {
  await openBoard(page, await guest.importBoard(BOARD));
  await studio.canvas.fit();
});

test("a line let go over nothing adds what is chosen there and joins it, as one step", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  const spot = await canvas.spot(0.75, 0.75);
  await canvas.pullWire("Server", "right", spot);
  const menu = page.getByRole("dialog", { name: "Add and connect" });
  await menu.getByRole("combobox").fill("redis");
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await expect(canvas.line("Server", "Cache")).toBeVisible();
  const cache = await canvas.middleOf(canvas.node("Cache"));
  expect(Math.hypot(cache.x - spot.x, cache.y - spot.y), "it stands where the line ended").toBeLessThan(4);

  await page.keyboard.press("Control+z");
  await expect(canvas.node("Cache")).toBeHidden();
  await expect(canvas.line("Server", "Cache")).toBeHidden();

  await canvas.pullWire("Server", "right", spot);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(studio.undo, "a line let go and not wanted leaves nothing").toBeDisabled();
});

test("a component shows where a line begins while it is pointed at or chosen, and no other does", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  const empty = await canvas.spot(0.75, 0.75);
  await page.mouse.move(empty.x, empty.y);
  await expect(canvas.board.locator(".react-flow__handle")).toHaveCount(0);
  await canvas.node("Browser").hover();
  await expect(canvas.handlesOf("Browser")).toHaveCount(4);
  await expect(canvas.handlesOf("Server")).toHaveCount(0);
  await canvas.node("Server").click();
  await page.mouse.move(empty.x, empty.y);
  await expect(canvas.handlesOf("Server")).toHaveCount(4);
  await expect(canvas.handlesOf("Browser")).toHaveCount(0);
});

test("what is removed under the pointer and brought back is not pointed at any more", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  const empty = await canvas.spot(0.75, 0.75);
  await canvas.node("Browser").click();
  await expect(canvas.handlesOf("Browser")).toHaveCount(4);
  await page.keyboard.press("Delete");
  await expect(canvas.node("Browser")).toBeHidden();
  await page.mouse.move(empty.x, empty.y);
  await page.keyboard.press("Control+z");
  await expect(canvas.node("Browser")).toBeVisible();
  await page.mouse.click(empty.x, empty.y);
  await expect(canvas.board.locator(".react-flow__handle")).toHaveCount(0);
});

test("a line let go close beside a component reaches it, slowly or in one go", async ({ page, studio }) => {
  const { canvas } = studio;
  const top = await canvas.pointOf(canvas.node("Server"), { x: 0.5, y: 0 });
  const beside = { x: top.x, y: top.y - 20 };
  await canvas.pullWire("Browser", "bottom", beside);
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await expect(canvas.line("Browser", "Server")).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(canvas.line("Browser", "Server")).toBeHidden();
  await canvas.node("Browser").hover();
  const bottom = await canvas.pointOf(canvas.node("Browser"), { x: 0.5, y: 1 });
  await page.mouse.move(bottom.x, bottom.y);
  await page.mouse.down();
  await page.mouse.move(beside.x, beside.y);
  await page.mouse.up();
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await expect(canvas.line("Browser", "Server")).toBeVisible();
});

test("a line says what it is for and in which tongue, where it was drawn", async ({ page, studio }) => {
  const { canvas } = studio;
  await canvas.connectByHandle("Browser", "bottom", "Server");
  const pick = async (field: string, option: RegExp) => {
    await canvas.wire.getByRole("combobox", { name: field }).click();
    await page.getByRole("option", { name: option }).click();
  };
  await pick("Purpose", /^stream/);
  await pick("Protocol", /^WebSocket/);
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await expect(canvas.line("Browser", "Server")).toHaveAccessibleName(/stream/);
  await expect(canvas.line("Browser", "Server")).toContainText(/WebSocket/i);

  for (const gone of [/WebSocket/i, /stream/i]) {
    await page.keyboard.press("Control+z");
    await expect(canvas.line("Browser", "Server")).not.toHaveAccessibleName(gone);
  }
  await page.keyboard.press("Control+z");
  await expect(canvas.line("Browser", "Server")).toBeHidden();
});

test("C connects from the component that has the focus, chosen or not, and says so where there is none", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  await canvas.board.focus();
  await page.keyboard.press("c");
  await expect(
    page.locator("[aria-live=polite]", { hasText: "Choose the component to connect from." }),
  ).toBeAttached();
  await canvas.node("Browser").focus();
  await page.keyboard.press("c");
  const panel = page.getByRole("dialog", { name: "Connect Browser" });
  await expect(panel.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("Server");
  await page.keyboard.press("Enter");
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await expect(canvas.line("Browser", "Server")).toBeVisible();
});

test("the catalogue is searched by what a thing does, and Enter adds the best", async ({ page, studio }) => {
  const { canvas } = studio;
  await canvas.rail.getByRole("button", { name: "Data", exact: true }).click();
  const search = page.getByRole("combobox", { name: "Catalogue" });
  await search.fill("postgres");
  const found = page.getByRole("dialog").getByRole("option");
  await expect(found.first()).toContainText("Relational database");
  await search.fill("zzz");
  await expect(page.getByText("Nothing by that name.")).toBeVisible();
  await search.fill("kafka");
  await page.keyboard.press("Enter");
  await expect(canvas.node("Event log")).toHaveAttribute("aria-pressed", "true");
});

test("a line that ends at a container is drawn, whether that is chosen or not", async ({
  page,
  guest,
  studio,
}) => {
  const parts = [
    ["Browser", "web-browser", 0, 0],
    ["Zone", "zone", 400, 0],
  ] as const;
  await openBoard(page, await guest.importBoard(drawnBoard(parts, [["Browser", "Zone"]])));
  await expect(studio.canvas.line("Browser", "Zone")).toBeVisible();
  const path = page.locator(".react-flow__edge path").first();
  await expect(path).toBeAttached();
  await studio.canvas.node("Zone").click({ position: { x: 40, y: 12 } });
  expect(await studio.canvas.chosen()).toEqual(["Zone"]);
  await expect(path).toBeAttached();
});
