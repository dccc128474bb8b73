import type { Page } from "@playwright/test";
import { guestOf } from "@/testing/guest";
import { startOwnServer } from "@/testing/own-server";
import { joinRoom } from "@/e2e/support/room";
import { COMES_BACK, expectSaved, openBoard, quickAdd, saveState } from "@/e2e/support/studio";
import { CUT_LINE, expect, test } from "@/e2e/support/test";
import { PROBLEM } from "@/e2e/support/worked-board";

async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Board name" });
  await field.fill(name);
  await field.press("Enter");
}

async function expectName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("textbox", { name: "Board name" })).toHaveValue(name);
}

function onCanvas(page: Page, name: string) {
  return page.getByRole("region", { name: "Board" }).getByText(name, { exact: true }).first();
}

test("saved is said only once the server has it", async ({ page, guest, cable }) => {
  const id = await guest.createBoard(PROBLEM);
  await openBoard(page, id, cable.origin);
  cable.hold();
  await rename(page, "Not there yet");
  await expect(saveState(page)).toHaveText("Saving…");
  expect((await guest.readBoard(id)).about.name).not.toBe("Not there yet");
  await expect(saveState(page)).toHaveText("Saving…");
  cable.mend();
  await expectSaved(page);
  expect((await guest.readBoard(id)).about.name).toBe("Not there yet");
});

test("a reload keeps the board", async ({ page, guest }) => {
  const id = await guest.createBoard(PROBLEM);
  await openBoard(page, id);
  await quickAdd(page, "cache");
  await rename(page, "Kept");
  await expectSaved(page);
  const saved = await guest.readBoard(id);
  await page.reload();
  await expectSaved(page);
  await expectName(page, "Kept");
  expect(await guest.readBoard(id)).toEqual(saved);
  expect(Object.values(saved.components)).toHaveLength(4);
});

test("a second tab stays in step, both ways", async ({ page, context, guest }) => {
  const id = await guest.createBoard(PROBLEM);
  await openBoard(page, id);
  const other = await context.newPage();
  await openBoard(other, id);
  await rename(page, "From the first");
  await expectName(other, "From the first");
  await quickAdd(other, "object store");
  await expect(onCanvas(page, "Object store")).toBeVisible();
  await rename(other, "From the second");
  await expectName(page, "From the second");
  for (const each of [page, other]) await expectSaved(each);
});

test.describe("offline", () => {
  test.use({ expectedErrors: CUT_LINE });

  test("edits are counted, kept through a reload, and merge with what others did", async ({
    page,
    context,
    guest,
    cable,
  }) => {
    const id = await guest.createBoard(PROBLEM);
    await openBoard(page, id, cable.origin);
    const online = await context.newPage();
    await openBoard(online, id);

    cable.cut("sockets");
    await expect(saveState(page)).toHaveText("Offline, 0 edits kept in this browser");
    await rename(page, "Offline once");
    await expect(saveState(page)).toHaveText("Offline, 1 edit kept in this browser");
    await rename(page, "Offline twice");
    await expect(saveState(page)).toHaveText("Offline, 2 edits kept in this browser");
    await quickAdd(online, "object store");
    await expectSaved(online);

    await page.reload();
    await expect(saveState(page)).toHaveText("Offline, 2 edits kept in this browser");
    await expectName(page, "Offline twice");

    cable.mend();
    await expect(saveState(page)).toHaveText(/^Saved/, COMES_BACK);
    await expect(onCanvas(page, "Object store")).toBeVisible();
    await expectName(online, "Offline twice");
    const merged = await guest.readBoard(id);
    expect(merged.about.name).toBe("Offline twice");
    expect(Object.values(merged.components).map(({ name }) => name)).toContain("Object store");
  });

  test("is said as soon as the browser says so, and over as soon as it is back", async ({
    page,
    context,
    guest,
  }) => {
    const id = await guest.createBoard(PROBLEM);
    await openBoard(page, id);
    await context.setOffline(true);
    await expect(saveState(page)).toHaveText("Offline, 0 edits kept in this browser", { timeout: 1_000 });
    await rename(page, "In a tunnel");
    await expect(saveState(page)).toHaveText("Offline, 1 edit kept in this browser");
    await context.setOffline(false);
    await expect(saveState(page)).toHaveText(/^Saved/, { timeout: 5_000 });
    expect((await guest.readBoard(id)).about.name).toBe("In a tunnel");
  });

  test("edits survive a page that cannot even load", async ({ page, guest, cable }) => {
    const id = await guest.createBoard(PROBLEM);
    await openBoard(page, id, cable.origin);
    cable.cut();
    await expect(saveState(page)).toHaveText(/^Offline/);
    await rename(page, "Without a line");
    await expect(saveState(page)).toHaveText("Offline, 1 edit kept in this browser");
    await expect(page.reload()).rejects.toThrow(/net::ERR_/);
    await page.waitForURL(/^chrome-error:/);
    expect((await guest.readBoard(id)).about.name).not.toBe("Without a line");
    cable.mend();
    await openBoard(page, id, cable.origin);
    await expectName(page, "Without a line");
    expect((await guest.readBoard(id)).about.name).toBe("Without a line");
  });
});

test.describe("a server that is killed", () => {
  // While it starts again it answers 503.
  test.use({ expectedErrors: new RegExp(`${CUT_LINE.source}|503`) });

  test("has every edit that the page called saved, and the page comes back by itself", async ({
    page,
    context,
  }, info) => {
    const dataDir = info.outputPath("data");
    let server = await startOwnServer(dataDir);
    const guest = guestOf(context, server.origin);
    const id = await guest.createBoard(PROBLEM);
    await openBoard(page, id, server.origin);
    const before = Object.keys((await guest.readBoard(id)).components).length;

    const saved = ["cache", "object store", "task queue"];
    for (const kind of saved) {
      await quickAdd(page, kind);
      await expectSaved(page);
    }
    // The next edit may or may not be on the disk: the page has not called it saved.
    await rename(page, "In flight");
    await server.kill();
    await expect(saveState(page)).toHaveText(/^Offline/);
    await quickAdd(page, "tracing");
    server = await startOwnServer(dataDir, server.port);
    await expect(saveState(page)).toHaveText(/^Saved/, COMES_BACK);
    const after = await guest.readBoard(id);
    expect(after.about.name).toBe("In flight");
    expect(Object.keys(after.components)).toHaveLength(before + saved.length + 1);

    // Again, and this time nobody is there to bring back what the server might have lost.
    await rename(page, "Said to be saved");
    await expectSaved(page);
    await quickAdd(page, "cache");
    await server.kill();
    await page.close();
    server = await startOwnServer(dataDir, server.port);
    expect(await guest.readBoard(id)).toMatchObject({
      about: { name: "Said to be saved" },
      components: after.components,
    });
    await server.kill();
  });
});

test.describe("another person", () => {
  test.use({ expectedErrors: /404/ });

  test("finds nothing: no page, no file, no action, no socket", async ({ guest, stranger, baseURL }) => {
    const id = await guest.createBoard(PROBLEM);
    const own = await stranger.createBoard("own");
    await guest.act("renameBoard", { id, name: "Private words" });
    const before = await guest.readBoard(id);
    expect(before.about.name).toBe("Private words");

    const page = await stranger.context.newPage();
    expect((await page.goto(`/boards/${id}`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is at this address");
    expect(await (await stranger.request.get(`/boards/${id}`)).text()).not.toContain("Private words");
    expect((await stranger.request.get(`/api/boards/${id}/export`)).status()).toBe(404);

    const inputs = {
      renameBoard: { id, name: "Mine" },
      duplicateBoard: { id },
      removeBoard: { id },
      restoreBoard: { id },
      issueTicket: { boardId: id },
      openWorkedBoard: { boardId: id },
    };
    for (const [action, input] of Object.entries(inputs)) {
      expect(await stranger.act(action, input), action).toMatchObject({
        ok: false,
        error: { code: "not-found" },
      });
    }

    const refusals = [];
    for (const ticket of [await stranger.takeTicket(own), "", "x".repeat(43)]) {
      const room = joinRoom({ origin: baseURL!, board: id, ticket });
      refusals.push(await room.refused);
      room.leave();
    }
    expect(refusals).toEqual(["bad-ticket", "bad-ticket", "bad-ticket"]);
    expect(await guest.readBoard(id)).toEqual(before);
  });

  test("has no use for a ticket of another board or one that was used", async ({ guest, baseURL }) => {
    const first = await guest.createBoard(PROBLEM);
    const second = await guest.createBoard(PROBLEM);
    const crossed = joinRoom({ origin: baseURL!, board: second, ticket: await guest.takeTicket(first) });
    expect(await crossed.refused).toBe("bad-ticket");
    crossed.leave();

    const ticket = await guest.takeTicket(first);
    const once = joinRoom({ origin: baseURL!, board: first, ticket });
    await once.synced;
    const twice = joinRoom({ origin: baseURL!, board: first, ticket });
    expect(await twice.refused).toBe("bad-ticket");
    once.leave();
    twice.leave();
  });
});
