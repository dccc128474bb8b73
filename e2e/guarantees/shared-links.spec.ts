import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { guestOf } from "@/testing/guest";
import { startOwnServer } from "@/testing/own-server";
import { endedNotice, liveState, makeLink, openLink, shutDoor, type SharedLink } from "@/e2e/support/share";
import { openBoard } from "@/e2e/support/studio";
import { CUT_LINE, expect, test } from "@/e2e/support/test";
import { workedBoard } from "@/e2e/support/worked-board";

/** A viewer is let go within this time after the owner has ended a link. */
const LET_GO = { timeout: 5_000 };

test.describe("a link that has ended", () => {
  test.use({ expectedErrors: /404|WebSocket|net::ERR_/ });

  test("lets its viewers go within five seconds, and nobody in again", async ({ page, guest, stranger }) => {
    const id = await guest.importBoard(workedBoard(2));
    await openBoard(page, id);
    const { address, id: linkId } = await makeLink(guest, id, "Cleo");
    const viewer = await stranger.context.newPage();
    await openLink(viewer, address);
    const other = await makeLink(guest, id);
    const stays = await stranger.context.newPage();
    await openLink(stays, other.address);

    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("button", { name: "Revoke “Cleo”" }).click();
    await expect(endedNotice(viewer)).toBeVisible(LET_GO);
    await expect(viewer.getByRole("region", { name: "Board", exact: true })).toHaveCount(0);
    await expect(liveState(stays)).toHaveText("Live");
    await viewer.reload();
    await expect(shutDoor(viewer)).toBeVisible();
    await viewer.goto("about:blank");
    await viewer.goto(address);
    await expect(shutDoor(viewer)).toBeVisible();
    expect((await stranger.request.post(`/api/shares/${linkId}/ticket`)).status()).toBe(404);
    expect(await stranger.act("copySharedBoard", { linkId })).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
  });

  test("tells a viewer who was offline meanwhile, as soon as they are back", async ({
    guest,
    stranger,
    cable,
  }) => {
    const id = await guest.createBoard("own");
    const link = await makeLink(guest, id);
    const viewer = await stranger.context.newPage();
    await openLink(viewer, `${cable.origin}/s/${link.id}#${link.token}`);
    cable.cut();
    await expect(liveState(viewer)).toHaveText("Offline, trying again");
    await guest.act("revokeShareLink", { boardId: id, linkId: link.id });
    cable.mend();
    await expect(endedNotice(viewer)).toBeVisible({ timeout: 40_000 });
  });

  test("answers as one that never was, whatever is brought", async ({ guest, stranger, baseURL }) => {
    const id = await guest.createBoard("own");
    const [good, revoked] = [await makeLink(guest, id), await makeLink(guest, id)];
    await guest.act("revokeShareLink", { boardId: id, linkId: revoked.id });
    const show = async (linkId: string, token: string) => {
      const response = await stranger.request.post(`/api/shares/${linkId}`, {
        headers: { origin: baseURL! },
        data: { token },
      });
      const { date: _date, ...headers } = response.headers();
      return { status: response.status(), body: await response.text(), headers };
    };
    const nothing = await show("A".repeat(21), `lst_${"x".repeat(43)}`);
    expect(nothing.status).toBe(404);
    expect(nothing.headers["referrer-policy"]).toBe("no-referrer");
    expect(nothing.headers["set-cookie"]).toBeUndefined();
    expect(await show(revoked.id, revoked.token)).toEqual(nothing);
    expect(await show(good.id, revoked.token)).toEqual(nothing);
    expect(await show(good.id, `${good.token}x`)).toEqual(nothing);
    const opened = await show(good.id, good.token);
    expect(opened.status).toBe(204);
    expect(opened.headers["set-cookie"]).toMatch(/^loadstone-visit=[\w-]{43};.*HttpOnly/i);
  });

  test("has a door that is the same for all, and opens when the right link is pasted over it", async ({
    page,
    guest,
    stranger,
  }) => {
    const link = await makeLink(guest, await guest.createBoard("own"));
    const doors: string[] = [];
    for (const id of [link.id, "A".repeat(21)]) {
      const response = await stranger.request.get(`/s/${id}`);
      expect(response.status()).toBe(200);
      const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";
      const text = (await response.text()).replaceAll(id, "<id>").replaceAll(nonce, "<nonce>");
      doors.push(
        text
          .replaceAll('"])</script><script nonce="<nonce>">self.__next_f.push([1,"', "")
          .split("\\n")
          .sort()
          .join("\n"),
      );
    }
    expect(doors[0]).toBe(doors[1]);

    const viewer = await stranger.context.newPage();
    await viewer.goto(`/s/${link.id}`);
    await expect(shutDoor(viewer)).toBeVisible();
    await viewer.goto(`/s/${link.id}#lst_a-guess`);
    await expect(shutDoor(viewer)).toBeVisible();
    await viewer.goto(link.address);
    await expect(liveState(viewer)).toHaveText("Live");
    await page.goto("/");
  });
});

test.describe("a server of its own", () => {
  test.use({ expectedErrors: new RegExp(`404|${CUT_LINE.source}`) });

  test("writes no token and no cookie anywhere, and lets go whoever looks by a link that runs out", async ({
    browser,
    contextOptions,
  }, info) => {
    const dataDir = info.outputPath("data");
    const server = await startOwnServer(dataDir, 0, true);
    const [mine, theirs] = [
      await browser.newContext({ ...contextOptions, baseURL: server.origin }),
      await browser.newContext({ ...contextOptions, baseURL: server.origin }),
    ];
    const owner = guestOf(mine, server.origin);
    const id = await owner.importBoard(workedBoard(2));
    const links: SharedLink[] = [await makeLink(owner, id, "A"), await makeLink(owner, id, "B")];
    const [runsOut, revoked] = [links[0]!, links[1]!];
    const viewer = await theirs.newPage();
    await openLink(viewer, revoked.address);
    await owner.act("revokeShareLink", { boardId: id, linkId: revoked.id });
    await expect(endedNotice(viewer)).toBeVisible(LET_GO);
    await viewer.goto(revoked.address);
    await expect(endedNotice(viewer)).toBeVisible();
    await expect(viewer).toHaveURL(revoked.address.split("#")[0]!);
    await viewer.goto("about:blank");
    await viewer.goto(revoked.address);
    await expect(shutDoor(viewer)).toBeVisible();
    await openLink(viewer, runsOut.address);

    const database = new SqliteFile(join(dataDir, "loadstone.db"), { timeout: 5_000 });
    // As the driver keeps a time: the moment it runs out is now.
    const kind = database.prepare("SELECT typeof(expiresAt) FROM ShareLink").pluck().get();
    const now = kind === "integer" ? Date.now() : new Date().toISOString();
    database.prepare("UPDATE ShareLink SET expiresAt = ? WHERE id = ?").run(now, runsOut.id);
    await expect(endedNotice(viewer)).toBeVisible(LET_GO);
    await viewer.goto("about:blank");
    await viewer.goto(runsOut.address);
    await expect(shutDoor(viewer)).toBeVisible();
    await viewer.goto(`/s/${runsOut.id}#lst_${"q".repeat(43)}`);
    await expect(shutDoor(viewer)).toBeVisible();

    const kept = JSON.stringify([
      database.prepare("SELECT * FROM ShareLink").all(),
      database.prepare("SELECT * FROM ShareVisit").all(),
    ]);
    database.close();
    const secrets = [
      ...links.map(({ token }) => token.slice(4)),
      "q".repeat(43),
      ...(await theirs.cookies()).map(({ value }) => value),
      ...(await mine.cookies()).map(({ value }) => value),
    ];
    expect(secrets.length).toBeGreaterThanOrEqual(5);
    await server.kill();
    expect(server.said()).toContain("ready at");
    for (const secret of secrets) {
      expect(server.said()).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
    await Promise.all([mine.close(), theirs.close()]);
  });
});
