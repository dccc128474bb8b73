import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import SqliteFile from "better-sqlite3";
import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";
import { guestOf, type Guest } from "@/testing/guest";
import { startOwnServer } from "@/testing/own-server";
import { boardWithStores, workedBoard } from "@/e2e/support/worked-board";

function list(page: Page): Locator {
  return page.getByRole("list", { name: "My boards" });
}

function rows(page: Page): Locator {
  return list(page).getByRole("listitem");
}

function row(page: Page, name: string): Locator {
  return rows(page).filter({ has: page.getByRole("link", { name, exact: true }) });
}

function trash(page: Page): Locator {
  return page.getByRole("list", { name: "Trash" }).getByRole("listitem");
}

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function makeBoards(guest: Guest): Promise<void> {
  for (const stages of [1, 3, 6]) {
    const board = workedBoard(stages);
    await guest.importBoard({
      ...board,
      about: { ...board.about, name: `Links ${String(stages)}`, stage: stages - 1 },
    });
  }
  await guest.createBoard("group-chat");
}

async function names(page: Page): Promise<string[]> {
  return rows(page).getByRole("link").allTextContents();
}

test("my boards are found by name, problem and kind of part, and stay found after a reload", async ({
  page,
  guest,
}) => {
  await makeBoards(guest);
  await page.goto("/boards");
  await expect(rows(page)).toHaveCount(4);
  const search = page.getByRole("searchbox", { name: "Search by name, problem or kind of part" });
  await search.fill("cache");
  await expect.poll(() => names(page)).toEqual(["Links 6"]);
  await expect(page.getByRole("status").filter({ hasText: "1 board found" })).toBeAttached();
  await search.fill("group");
  await expect.poll(() => names(page)).toEqual(["Group chat"]);
  await search.fill("shortener LINKS");
  await expect(rows(page)).toHaveCount(3);
  await page.reload();
  await expect(search).toHaveValue("shortener LINKS");
  await expect(rows(page)).toHaveCount(3);
  await search.fill("nothing of the kind");
  await expect(page.getByText("No board has all of “nothing of the kind”")).toBeVisible();
  await page.getByRole("button", { name: "Show all boards" }).click();
  await expect(rows(page)).toHaveCount(4);
  await expect(search).toHaveValue("");
  await expect(page).toHaveURL(/\/boards$/);
});

test("my boards are sorted by name or by the last edit, and each row says how it stands", async ({
  page,
  guest,
}) => {
  await makeBoards(guest);
  await page.goto("/boards");
  await expect.poll(() => names(page)).toEqual(["Group chat", "Links 6", "Links 3", "Links 1"]);
  await page.getByRole("combobox", { name: "Order" }).click();
  await page.getByRole("option", { name: "By name" }).click();
  await expect.poll(() => names(page)).toEqual(["Group chat", "Links 1", "Links 3", "Links 6"]);
  const links = row(page, "Links 6");
  await expect(links).toContainText("URL shortener");
  await expect(links).toContainText("Stage 6");
  await expect(links).toContainText("9 components");
  await expect(links).toContainText("No note is owed");
  await expect(row(page, "Group chat")).toContainText(/\d+ notes? owed/);
  const edited = links.getByRole("time");
  await expect(edited).toHaveText(/just now|minutes? ago/);
  await expect(edited).toHaveAttribute("title", /^\d+ \w+ 20\d\d, \d\d:\d\d UTC$/);
});

test("a row draws its board, and draws it anew when the board has changed", async ({
  page,
  guest,
  studio,
}) => {
  const id = await guest.importBoard(workedBoard());
  await page.goto("/boards");
  const picture = rows(page).locator("svg").first();
  const shapes = () =>
    picture.locator("path").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
  // Wires, and a paper and a tint for each of the categories on the board.
  await expect.poll(async () => (await shapes()).length).toBeGreaterThan(8);
  const before = await shapes();
  const fills = await picture
    .locator("path")
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
  expect(new Set(fills).size).toBeGreaterThan(4);
  await page.goto(`/boards/${id}`);
  await studio.ready();
  await studio.canvas.moveNode("Cache", await studio.canvas.spot(0.5, 0.15));
  await studio.ready();
  await page.goto("/boards");
  // The row follows with the fold, a moment after the last one has left.
  await expect(async () => {
    await page.reload();
    expect(await shapes()).not.toEqual(before);
  }).toPass({ timeout: 30_000 });
});

test("a board is renamed in place, duplicated, thrown away and brought back", async ({ page, guest }) => {
  await makeBoards(guest);
  await page.goto("/boards");
  await choose(page, "Links 3", "Rename");
  const field = page.getByRole("textbox", { name: "New name for Links 3" });
  await expect(field).toBeFocused();
  await field.fill("Links, renamed");
  await field.press("Enter");
  await expect(row(page, "Links, renamed")).toBeVisible();
  await choose(page, "Links, renamed", "Duplicate");
  await expect(row(page, "Copy of Links, renamed")).toBeVisible();

  await choose(page, "Links, renamed", "Delete");
  await expect(row(page, "Links, renamed")).toHaveCount(0);
  const told = page.getByRole("listitem").filter({ hasText: "Deleted “Links, renamed”" });
  await expect(told).toContainText("It lies in the trash for 30 days.");
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Links, renamed")).toBeVisible();
});

test("the trash says how long it keeps, gives back, and deletes for good only what was named", async ({
  page,
  guest,
}) => {
  await makeBoards(guest);
  await page.goto("/boards");
  for (const name of ["Links 1", "Links 3"]) {
    await choose(page, name, "Delete");
    await expect(row(page, name)).toHaveCount(0);
  }
  await page.getByRole("link", { name: /^Trash/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Trash" })).toBeVisible();
  await expect(
    page.getByText("What you delete lies here for 30 days. Then it is gone for good."),
  ).toBeVisible();
  await expect(trash(page)).toHaveCount(2);
  await expect(trash(page).first()).toContainText(/Links 3.*gone for good in 30 days/);

  await page.getByRole("button", { name: "Restore Links 1", exact: true }).click();
  await expect(trash(page)).toHaveCount(1);
  const ask = page.getByRole("button", { name: "Delete Links 3 for good" });
  await ask.click();
  const dialog = page.getByRole("alertdialog", { name: "Delete “Links 3” for good?" });
  await expect(dialog).toContainText("Nothing brings it back.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(trash(page)).toHaveCount(1);
  await ask.click();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.reload();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.getByRole("link", { name: /^Boards/ }).click();
  await expect.poll(async () => (await names(page)).sort()).toEqual(["Group chat", "Links 1", "Links 6"]);
});

test("the trash is called empty when the server has answered, and not before", async ({ page, guest }) => {
  await guest.act("removeBoard", { id: await guest.createBoard("own") });
  await page.goto("/boards/trash");
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/boards/trash", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.getByRole("button", { name: /^Delete .* for good$/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("One moment …")).toBeVisible();
  await expect(page.getByText("The trash is empty")).toBeHidden();
  answer();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.reload();
  await expect(page.getByText("The trash is empty")).toBeVisible();
});

test("nothing yet, and all thrown away, say what to do", async ({ page, guest }) => {
  await page.goto("/boards");
  await expect(page.getByText("No board yet")).toBeVisible();
  await page.goto("/boards/trash");
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await guest.createBoard("own");
  await page.goto("/boards");
  await choose(page, "Our system", "Delete");
  await expect(page.getByText("No board yet")).toBeVisible();
  await expect(page.getByRole("link", { name: "Trash 1" })).toBeVisible();
});

/** Two hundred more of the one board there is, written while nothing runs: by hand it would take seven hours. */
function multiply(dataDir: string): void {
  const database = new SqliteFile(join(dataDir, "loadstone.db"));
  const columns = database
    .prepare(
      "SELECT name FROM pragma_table_info('Board') WHERE name NOT IN ('id', 'name', 'nameKey', 'searchText')",
    )
    .pluck()
    .all()
    .map((name) => `"${String(name)}"`)
    .join(", ");
  const copy = database.prepare(
    `INSERT INTO Board (id, name, nameKey, searchText, ${columns})
     SELECT @id, @name, lower(@name), lower(@name) || searchText, ${columns} FROM Board WHERE id NOT LIKE 'copy%'`,
  );
  const own = database.prepare(
    "INSERT INTO Membership (boardId, personId, role, createdAt) SELECT ?, personId, role, createdAt FROM Membership LIMIT 1",
  );
  for (let count = 1; count <= 200; count += 1) {
    const id = `copy${String(count)}`;
    copy.run({ id, name: `Board ${String(count)}` });
    own.run(id);
  }
  database.close();
}

test("two hundred boards come by the page, and are searched as one", async ({ page, context }, info) => {
  const dataDir = info.outputPath("data");
  const before = await startOwnServer(dataDir);
  await guestOf(context, before.origin).importBoard(boardWithStores(40));
  await before.kill();
  multiply(dataDir);
  const server = await startOwnServer(dataDir, before.port);
  const pages = page.getByRole("navigation", { name: "Pages" });
  await page.goto(`${server.origin}/boards`);
  await expect(rows(page)).toHaveCount(50);
  await expect(pages).toContainText("1 to 50 of 201");
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(pages).toContainText("51 to 100 of 201");
  await expect(page).toHaveURL(/page=2/);
  await page.goto(`${server.origin}/boards?page=99`);
  await expect(pages).toContainText("201 to 201 of 201");
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("searchbox").fill("board 17");
  await expect(rows(page)).toHaveCount(12);
  await expect(pages).toHaveCount(0);
  await page.goto("about:blank");
  await server.kill();
});

test("my boards work by keyboard alone", async ({ page, guest }) => {
  await guest.createBoard("group-chat");
  await guest.createBoard("own");
  await page.goto("/boards");
  const keys = new Keys(page);
  await keys.tabTo(page.getByRole("searchbox"));
  await page.keyboard.type("chat");
  await expect(rows(page)).toHaveCount(1);
  await keys.enter(page.getByRole("button", { name: "More for Group chat" }));
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "New name for Group chat" })).toBeFocused();
  await page.keyboard.type("Chat, by keys");
  await page.keyboard.press("Enter");
  await keys.enter(page.getByRole("button", { name: "More for Chat, by keys" }));
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem").last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("No board has all of “chat”")).toBeVisible();
  await keys.enter(page.getByRole("link", { name: "Trash 1" }), "Shift+Tab");
  await keys.enter(page.getByRole("button", { name: "Delete Chat, by keys for good" }));
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await keys.enter(page.getByRole("button", { name: "Keep it" }));
  await expect(page.getByRole("button", { name: "Delete Chat, by keys for good" })).toBeFocused();
  await keys.enter(page.getByRole("button", { name: "Restore Chat, by keys" }), "Shift+Tab");
  await expect(page.getByText("The trash is empty")).toBeVisible();
});

test.describe("at 390 px", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("my boards and the trash fit, and every target takes a finger", async ({ page, guest }) => {
    await makeBoards(guest);
    await page.goto("/boards");
    await expect(rows(page)).toHaveCount(4);
    const targets = page.locator("main").locator("button, input:not([type=file]), [role=combobox]");
    expect(await targets.count()).toBeGreaterThan(7);
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      expect(box?.height, String(await target.getAttribute("aria-label"))).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "More for Links 3" }).tap();
    await page.getByRole("menuitem", { name: "Delete" }).tap();
    await expect(row(page, "Links 3")).toHaveCount(0);
    await page.getByRole("link", { name: /^Trash/ }).tap();
    await page.getByRole("button", { name: "Restore Links 3" }).tap();
    await expect(page.getByText("The trash is empty")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
