import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";
import { liveState, makeLink, openLink, walkReader } from "@/e2e/support/share";
import { expectSaved, openBoard, quickAdd } from "@/e2e/support/studio";
import { questionText, workedBoard } from "@/e2e/support/worked-board";

function dialogOf(page: Page) {
  return page.getByRole("dialog", { name: "Share this board" });
}

/** Makes a link as its owner does, and takes it from where it is shown. */
async function shareByHand(page: Page, label: string): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("textbox", { name: "For whom" }).fill(label);
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const field = dialog.getByRole("textbox", { name: "Share link" });
  await expect(field).toBeFocused();
  return field.inputValue();
}

test.describe("a shared board", () => {
  test("opens for somebody who is nobody, is live, and is theirs to copy and not to change", async ({
    page,
    guest,
    stranger,
    studio,
  }) => {
    const id = await guest.importBoard(workedBoard());
    await openBoard(page, id);
    const address = await shareByHand(page, "The review on Tuesday");
    expect(address).toMatch(/\/s\/[\w-]{21}#lst_[\w-]{43}$/);
    await page.keyboard.press("Escape");

    const viewer = await stranger.context.newPage();
    const asked: string[] = [];
    viewer.on("request", (request) => asked.push(`${request.url()} ${request.headers()["referer"] ?? ""}`));
    await openLink(viewer, address);
    await test.step("which leaves no token behind, and makes nobody of them", async () => {
      const token = address.split("#")[1]!;
      expect(viewer.url()).toBe(address.split("#")[0]);
      expect(asked.filter((line) => line.includes(token))).toEqual([]);
      await viewer.goBack().catch(() => null);
      expect(viewer.url()).not.toContain(token);
      await openLink(viewer, address.split("#")[0]!);
      const cookies = await stranger.context.cookies();
      expect(cookies).toMatchObject([
        { name: "loadstone-visit", httpOnly: true, sameSite: "Lax", path: "/", secure: false },
      ]);
      expect(cookies[0]?.value).not.toContain(token.slice(4));
      expect(await viewer.evaluate(() => document.cookie)).toBe("");
      expect(await viewer.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
      expect((await stranger.request.get(`/boards/${id}`)).status()).toBe(404);
      const lists = await stranger.context.newPage();
      await lists.goto("/boards");
      await expect(lists.getByText("No board yet")).toBeVisible();
      await lists.close();
    });

    await test.step("with the owner's edits as they are made", async () => {
      await quickAdd(page, "Object store");
      await expectSaved(page);
      await expect(viewer.getByRole("region", { name: "Board", exact: true })).toContainText("Object store");
      const name = page.getByRole("textbox", { name: "Board name" });
      await name.fill("Links, reviewed");
      await name.press("Enter");
      await expect(viewer.getByRole("heading", { level: 1 })).toHaveText("Links, reviewed");
      await expect(viewer).toHaveTitle(/^Links, reviewed/);
    });

    await test.step("and nothing that edits", async () => {
      const canvas = viewer.getByRole("region", { name: "Board", exact: true });
      await canvas.getByText("Object store").first().click();
      await expect(canvas.locator(".react-flow__handle"), "no line can begin").toHaveCount(0);
      await viewer.keyboard.press("Delete");
      await viewer.keyboard.press("/");
      await viewer.keyboard.press("Control+z");
      await expect(viewer.getByRole("combobox", { name: "Add a component" })).toBeHidden();
      await expect(canvas).toContainText("Object store");
      for (const name of ["Undo", "Redo", "Share"])
        await expect(viewer.getByRole("button", { name, exact: true })).toHaveCount(0);
      await expect(viewer.getByRole("textbox", { name: "Board name" })).toHaveCount(0);
      await viewer.getByRole("button", { name: /^Stage 1,/ }).click();
      await expect(viewer.getByRole("alert").filter({ hasText: "looked at, not changed" })).toContainText(
        "Make a copy",
      );
      const users = viewer.getByRole("slider", { name: /^Users/ }).first();
      await users.focus();
      await users.press("Home");
      await expect(viewer.getByRole("region", { name: "Load" })).toContainText(/^1 user/);
    });

    await test.step("until they make a copy of their own", async () => {
      const before = await guest.readBoard(id);
      await viewer.getByRole("button", { name: "Make a copy" }).click();
      await expect(viewer).toHaveURL(/\/boards\/[\w-]+$/);
      await expectSaved(viewer);
      await expect(viewer.getByRole("textbox", { name: "Board name" })).toHaveValue(
        "Copy of Links, reviewed",
      );
      await quickAdd(viewer, "Search index");
      await expectSaved(viewer);
      expect(Object.keys(before.components)).toEqual(Object.keys((await guest.readBoard(id)).components));
      await viewer.goto("/boards");
      await expect(viewer.getByRole("list", { name: "My boards" }).getByRole("listitem")).toHaveCount(1);
      await expect(studio.canvas.board).not.toContainText("Search index");
    });
  });

  test("is read decision after decision, by keyboard too, with its parts shown", async ({
    guest,
    stranger,
  }) => {
    const { address } = await makeLink(guest, await guest.importBoard(workedBoard()));
    const page = await stranger.context.newPage();
    await openLink(page, address);
    const walk = walkReader(page);
    const keys = new Keys(page);
    await keys.enter(walk.getByRole("button", { name: "Read the walk" }));
    await expect(walk.getByText("1 of 14", { exact: true })).toBeVisible();
    await expect(walk.getByRole("heading")).toHaveText(questionText("s0.frame"));
    await expect(walk.getByRole("button", { name: "Previous decision" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    const next = walk.getByRole("button", { name: "Next decision" });
    await keys.tabTo(next, "Shift+Tab");
    for (let at = 2; at <= 14; at += 1) {
      await page.keyboard.press("Enter");
      await expect(walk.getByText(`${String(at)} of 14`, { exact: true })).toBeVisible();
      await expect(
        walk.getByText(/^Because .* we take .*; we gain .*; we give up .*; revisit when/),
      ).toBeVisible();
      await expect(walk.getByText(/^The judge: [34] of 4/)).toBeVisible();
      await expect(walk.getByText("Accepted", { exact: true })).toBeVisible();
      await expect(next).toBeFocused();
    }
    await page.keyboard.press("Enter");
    await expect(walk.getByText("14 of 14", { exact: true })).toBeVisible();

    await test.step("what it is about is marked and flown to", async () => {
      while ((await walk.getByRole("heading").textContent()) !== questionText("s13.cache"))
        await walk.getByRole("button", { name: "Previous decision" }).click();
      const canvas = page.getByRole("region", { name: "Board", exact: true });
      const cache = canvas.locator(".react-flow__node.selected");
      await expect(cache).toContainText("Cache");
      await expect(cache).toBeInViewport();
      await walk.getByRole("button", { name: "Show Cache on the board" }).click();
      await expect(cache).toHaveCount(1);
      await walk.getByRole("button", { name: "Fold the walk" }).click();
      await expect(walk.getByText("14 decisions, each with its reason")).toBeVisible();
    });
  });

  test("keeps its walk in step with what the owner does meanwhile", async ({ page, guest, stranger }) => {
    const id = await guest.importBoard({ ...workedBoard(2), decisions: {} });
    const { address } = await makeLink(guest, id);
    const viewer = await stranger.context.newPage();
    await openLink(viewer, address);
    await expect(walkReader(viewer)).toContainText("No decision is written yet");
    await openBoard(page, id);
    await page.getByRole("button", { name: /notes? owed$/ }).click();
    await page
      .getByRole("dialog", { name: "Notes owed" })
      .getByRole("button", { name: questionText("s0.frame") })
      .click();
    await page.getByRole("radio").first().click();
    await expect(walkReader(viewer).getByText("1 decision, with its reason")).toBeVisible();
    await walkReader(viewer).getByRole("button", { name: "Read the walk" }).click();
    await expect(walkReader(viewer).getByText("Draft, not put forward")).toBeVisible();
  });

  test("shows what the coach finds and what is set, at 390 px by touch", async ({
    guest,
    browser,
    baseURL,
  }) => {
    const { address } = await makeLink(guest, await guest.importBoard(workedBoard()));
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await openLink(page, address);
    const walk = walkReader(page);
    await walk.getByRole("button", { name: "Read the walk" }).tap();
    for (const name of ["Previous decision", "Next decision", "Fold the walk"]) {
      const box = await walk.getByRole("button", { name }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
    }
    await walk.getByRole("button", { name: "Next decision" }).tap();
    await expect(walk.getByText("2 of 14", { exact: true })).toBeVisible();
    await page.getByRole("navigation", { name: "Panel" }).getByRole("button", { name: "Coach" }).tap();
    await expect(page.getByRole("tabpanel", { name: "Coach" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Make a copy" }).tap();
    await expect(page).toHaveURL(/\/boards\/[\w-]+$/);
    await expectSaved(page);
    await context.close();
  });
});

test.describe("the links of a board", () => {
  test("are made, shown once, listed, given time and revoked, by keyboard alone at 390 px", async ({
    page,
    guest,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const id = await guest.createBoard("own");
    await openBoard(page, id);
    const keys = new Keys(page);
    const share = page.getByRole("button", { name: "Share", exact: true });
    await keys.enter(share);
    const dialog = dialogOf(page);
    await expect(dialog.getByText("None yet.")).toBeVisible();
    await keys.write(dialog.getByRole("textbox", { name: "For whom" }), "Ann");
    await keys.enter(dialog.getByRole("button", { name: "Make a link" }));
    const field = dialog.getByRole("textbox", { name: "Share link" });
    await expect(field).toBeFocused();
    const address = await field.inputValue();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await keys.enter(dialog.getByRole("button", { name: "Copy" }));
    await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(share).toBeFocused();
    await page.keyboard.press("Enter");
    const row = dialog.getByRole("listitem").filter({ hasText: "Ann" });
    await expect(row).toContainText("never opened");
    await expect(dialog.getByRole("textbox", { name: "Share link" })).toHaveCount(0);
    expect(await page.content()).not.toContain(address.split("#")[1]!);

    const year = new Date(Date.now() + 365 * 86_400_000).getFullYear();
    await keys.tabTo(dialog.getByRole("combobox", { name: /^Let “Ann” last/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "1 year" }).press("Enter");
    await expect(row).toContainText(String(year));
    await keys.enter(dialog.getByRole("button", { name: "Revoke “Ann”" }));
    await expect(row).toContainText("revoked");
    await expect(row.getByRole("button")).toHaveCount(0);
  });

  test("tell their owner who came by, and open again for the same browser", async ({
    page,
    guest,
    stranger,
  }) => {
    const id = await guest.createBoard("own");
    const { address } = await makeLink(guest, id, "Ben");
    const viewer = await stranger.context.newPage();
    await openLink(viewer, address);
    await viewer.reload();
    await expect(liveState(viewer)).toHaveText("Live");
    await viewer.goto("about:blank");
    await openLink(viewer, address);
    await expect(viewer).toHaveURL(address.split("#")[0]!);
    await openBoard(page, id);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(dialogOf(page).getByRole("listitem").filter({ hasText: "Ben" })).toContainText(
      "opened 2 times",
    );
  });
});
