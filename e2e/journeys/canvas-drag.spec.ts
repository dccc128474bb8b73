import { expect, test } from "@/e2e/fixtures";
import { Studio } from "@/e2e/pages/studio";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { openBoard, quickAdd } from "@/e2e/support/studio";

const BOARD = drawnBoard(
  [
    ["Browser", "web-browser", 0, 0],
    ["Server", "app-server", 0, 240],
  ],
  [["Browser", "Server"]],
);

test("what is dragged stays with the pointer while the board changes elsewhere, and lands where it was let go", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  const id = await guest.importBoard(BOARD);
  await openBoard(page, id);
  await canvas.fit();
  const tab = await page.context().newPage();
  const other = new Studio(tab);
  await openBoard(tab, id);

  await page.bringToFront();
  const from = await canvas.middleOf(canvas.node("Server"));
  const home = await canvas.placeOf("Server");
  const line = page.locator(".react-flow__edge path").first();
  const ran = await line.getAttribute("d");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 150, from.y + 30, { steps: 8 });
  const dragged = await canvas.placeOf("Server");
  expect(dragged.x).toBeGreaterThan(home.x + 60);
  expect(await line.getAttribute("d"), "its line comes along").not.toBe(ran);

  await tab.bringToFront();
  await quickAdd(tab, "Object store");
  await page.bringToFront();
  await expect(canvas.node("Object store")).toBeVisible();
  expect(await canvas.placeOf("Server"), "the change leaves it where it is").toEqual(dragged);

  await page.mouse.move(from.x + 200, from.y + 60, { steps: 4 });
  const last = await canvas.placeOf("Server");
  expect(last.x).toBeGreaterThan(dragged.x);
  await page.mouse.up();
  expect(await canvas.placeOf("Server")).toEqual(last);
  await expect.poll(() => other.canvas.placeOf("Server")).toEqual(last);
  await page.keyboard.press("Control+z");
  await expect.poll(() => canvas.placeOf("Server"), "and is one step to take back").toEqual(home);
});

test("several are dragged together, and stand where they were let go at once", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  const names = Array.from({ length: 30 }, (_, at) => `Part ${String(at + 1)}`);
  const parts = names.map(
    (name, at) => [name, "app-server", (at % 6) * 240, Math.floor(at / 6) * 140] as const,
  );
  await openBoard(page, await guest.importBoard(drawnBoard(parts)));
  await canvas.fit();
  await canvas.board.focus();
  await page.keyboard.press("Control+a");
  const places = () => Promise.all(["Part 1", "Part 30"].map((name) => canvas.placeOf(name)));
  const before = await places();
  const from = await canvas.middleOf(canvas.node("Part 8"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y + 60, { steps: 8 });
  const dragged = await places();
  expect(dragged).not.toEqual(before);
  await page.mouse.up();
  expect(await places()).toEqual(dragged);
  await page.keyboard.press("Control+z");
  await expect.poll(places).toEqual(before);
});
