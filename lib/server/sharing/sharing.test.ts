import { describe, expect, it, vi } from "vitest";
import { MOST_LINKS } from "@/lib/server/sharing/create-share-links";
import { visitCookie } from "@/lib/server/sharing/visit-cookie";
import { DATABASES } from "@/lib/server/testing/databases";
import { joinRoom } from "@/lib/server/testing/room-client";
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { component } from "@/lib/server/testing/start-board";
import { startSharing } from "@/lib/server/testing/start-sharing";

const DAY_MS = 86_400_000;
const notFound = { ok: false, error: { code: "not-found" } };

describe.each(DATABASES)("share links on %s", (kind) => {
  it("are made with a token that is shown once and kept as a hash alone", async () => {
    const { makeLink, runtime, place } = await startSharing(kind);
    const { link, token } = await makeLink({ label: "For Ann", days: 7 });
    expect(token).toMatch(/^lst_[\w-]{43}$/);
    expect(link).toMatchObject({ label: "For Ann", standing: "open", useCount: 0, lastUsedAt: null });
    expect(Date.parse(link.expiresAt) - Date.parse(link.createdAt)).toBe(7 * DAY_MS);
    expect(await runtime.shareLinks.list(place)).toEqual({ ok: true, value: [link] });
    const { database } = runtime;
    const kept = [await database.shareLink.findMany(), await database.shareVisit.findMany()];
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify(kept)).not.toContain(token.slice(4));
  });

  it("open the board for a browser that is nobody, and count it", async () => {
    const { makeLink, visit, runtime, board, place } = await startSharing(kind);
    const people = await runtime.database.person.count();
    const made = await makeLink();
    const { found } = await visit(made);
    expect(await runtime.boards.open(board.id, found)).toMatchObject({
      ok: true,
      value: { id: board.id, role: "link-viewer", mayEdit: false, mayShare: false },
    });
    expect(await runtime.boards.read(board.id, found)).toMatchObject({ ok: true });
    expect(await runtime.boards.readState(board.id, found)).toMatchObject({ ok: true });
    expect(await runtime.shareLinks.list(place)).toMatchObject({
      value: [{ useCount: 1, lastUsedAt: expect.any(String) as string }],
    });
    expect(await runtime.database.person.count()).toBe(people);
    expect(await runtime.database.membership.count()).toBe(1);
  });

  it("know a browser again by its cookie, and adopt none that they did not give out", async () => {
    const { makeLink, visit, runtime } = await startSharing(kind);
    const [one, other] = [await makeLink(), await makeLink()];
    const { cookie } = await visit(one);
    expect((await visit(other, cookie)).cookie).toBe(cookie);
    expect((await visit(one, cookie)).cookie).toBe(cookie);
    expect(await runtime.database.shareVisit.count()).toBe(2);
    expect((await visit(one, "c".repeat(43))).cookie).not.toBe("c".repeat(43));
    expect(JSON.stringify(await runtime.database.shareVisit.findMany())).not.toContain(cookie);
  });

  it("answer a wrong, foreign, expired, revoked and malformed token alike, and a removed board's", async () => {
    const { makeLink, runtime, place, owner, board } = await startSharing(kind);
    const { database, visits, shareLinks, boards } = runtime;
    const good = await makeLink();
    const [expired, revoked] = [await makeLink(), await makeLink()];
    await database.shareLink.update({ where: { id: expired.link.id }, data: { expiresAt: new Date() } });
    await shareLinks.revoke(place, revoked.link.id);
    const show = (linkId: string, token: string) => visits.show({ linkId, token, cookie: undefined });
    expect(await show(expired.link.id, expired.token)).toBeNull();
    expect(await show(revoked.link.id, revoked.token)).toBeNull();
    expect(await show("nothing", good.token)).toBeNull();
    for (const token of ["", "lst_", `lst_${"x".repeat(43)}`, good.token.slice(4), good.token.repeat(2)])
      expect(await show(good.link.id, token)).toBeNull();
    await boards.remove(board.id, owner.personId);
    expect(await show(good.link.id, good.token)).toBeNull();
    await boards.restore(board.id, owner.personId);
    expect(await show(good.link.id, good.token)).not.toBeNull();
  });

  it("ask the database the same question whatever was shown", async () => {
    const { makeLink, runtime } = await startSharing(kind);
    const good = await makeLink();
    const asked = vi.spyOn(runtime.database.shareLink, "findUnique");
    for (const token of ["", "x", `lst_${"x".repeat(43)}`])
      await runtime.visits.show({ linkId: good.link.id, token, cookie: undefined });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it("open one board and no other, and lists nothing", async () => {
    const { makeLink, visit, runtime, owner } = await startSharing(kind);
    const other = await runtime.boards.create(sampleBoard(), owner.personId);
    const { found, cookie } = await visit(await makeLink());
    expect(await runtime.boards.open(other.id, found)).toEqual(notFound);
    expect(await runtime.boards.read(other.id, found)).toEqual(notFound);
    expect(await runtime.boards.issueTicket(other.id, found)).toEqual(notFound);
    expect(await runtime.visits.find(cookie, { boardId: other.id })).toBeNull();
    expect(await runtime.boards.list(found.visitId)).toEqual([]);
  });

  it("are the owner's alone to make, see, change and revoke", async () => {
    const { makeLink, runtime, place, stranger, board } = await startSharing(kind);
    const { link } = await makeLink();
    const { shareLinks, database } = runtime;
    const theirs = { boardId: board.id, personId: stranger.personId };
    const ask = async () => [
      await shareLinks.create(theirs, { label: "", days: 1 }),
      await shareLinks.list(theirs),
      await shareLinks.revoke(theirs, link.id),
      await shareLinks.setExpiry(theirs, link.id, 1),
    ];
    expect(await ask()).toEqual([notFound, notFound, notFound, notFound]);
    for (const role of ["editor", "facilitator", "commenter", "viewer"]) {
      const at = { boardId: board.id, personId: stranger.personId };
      await database.membership.upsert({
        where: { boardId_personId: at },
        create: { ...at, role },
        update: { role },
      });
      expect(await ask(), role).toEqual([notFound, notFound, notFound, notFound]);
    }
    expect(await shareLinks.list(place)).toEqual({ ok: true, value: [link] });
    expect(await shareLinks.revoke({ ...place, boardId: "nothing" }, link.id)).toEqual(notFound);
  });

  it("end at once when revoked: no door opens, by whatever the browser holds", async () => {
    const { makeLink, visit, runtime, board, place } = await startSharing(kind);
    const made = await makeLink();
    const { found } = await visit(made);
    const ticket = await runtime.boards.issueTicket(board.id, found);
    await runtime.shareLinks.revoke(place, made.link.id);
    expect(ticket.ok && runtime.tickets.redeem(ticket.value.ticket, board.id)).toBeNull();
    expect(await runtime.boards.open(board.id, found)).toEqual(notFound);
    expect(await runtime.boards.read(board.id, found)).toEqual(notFound);
    expect(await runtime.boards.readState(board.id, found)).toEqual(notFound);
    expect(await runtime.boards.duplicate(board.id, "anybody", found)).toEqual(notFound);
    expect(await runtime.boards.issueTicket(board.id, found)).toEqual(notFound);
  });

  it("can be given more time, even when they have run out, but never once they are revoked", async () => {
    const { makeLink, visit, runtime, place, board } = await startSharing(kind);
    const made = await makeLink();
    const { found } = await visit(made);
    const { database, shareLinks, boards } = runtime;
    await database.shareLink.update({ where: { id: made.link.id }, data: { expiresAt: new Date() } });
    expect(await shareLinks.list(place)).toMatchObject({ value: [{ standing: "expired" }] });
    expect(await boards.open(board.id, found)).toEqual(notFound);
    expect(await shareLinks.setExpiry(place, made.link.id, 90)).toMatchObject({
      value: { standing: "open" },
    });
    expect(await boards.open(board.id, found)).toMatchObject({ ok: true });
    await shareLinks.revoke(place, made.link.id);
    const late = await shareLinks.setExpiry(place, made.link.id, 365);
    expect(late).toMatchObject({ ok: true, value: { standing: "revoked" } });
    expect(await boards.open(board.id, found)).toEqual(notFound);
  });

  it("are at most fifty open on one board, and those that ended make room", async () => {
    const { makeLink, runtime, place } = await startSharing(kind);
    const first = await makeLink();
    for (let count = 1; count < MOST_LINKS; count += 1) await makeLink();
    const tooMany = await runtime.shareLinks.create(place, { label: "", days: 1 });
    expect(tooMany).toEqual({ ok: false, error: { code: "too-many-links" } });
    await runtime.shareLinks.revoke(place, first.link.id);
    await makeLink();
    const listed = await runtime.shareLinks.list(place);
    expect(listed.ok && listed.value.at(-1)).toMatchObject({ id: first.link.id, standing: "revoked" });
  });

  it("are forgotten a month after they ended, and with their board", async () => {
    const { makeLink, visit, runtime, owner, board, place } = await startSharing(kind);
    const { database, shareLinks, boards } = runtime;
    const [old, young, open] = [await makeLink(), await makeLink(), await makeLink()];
    await visit(open);
    const longAgo = new Date(Date.now() - 31 * DAY_MS);
    await database.shareLink.update({ where: { id: old.link.id }, data: { expiresAt: longAgo } });
    await shareLinks.revoke(place, young.link.id);
    expect(await shareLinks.purgeEnded()).toBe(1);
    await boards.remove(board.id, owner.personId);
    expect(await boards.purge(board.id, owner.personId)).toMatchObject({ ok: true });
    expect(await database.shareLink.count()).toBe(0);
    expect(await database.shareVisit.count()).toBe(0);
  });

  it("are found by their board, the one that still opens it before those that ended", async () => {
    const { makeLink, visit, runtime, board, place } = await startSharing(kind);
    const [first, open, last] = [
      await makeLink({ days: 365 }),
      await makeLink({ days: 7 }),
      await makeLink({ days: 365 }),
    ];
    const { cookie } = await visit(first);
    for (const link of [open, last]) await visit(link, cookie);
    for (const link of [first, last]) await runtime.shareLinks.revoke(place, link.link.id);
    const found = await runtime.visits.find(cookie, { boardId: board.id });
    expect(found?.linkId).toBe(open.link.id);
    expect(await runtime.boards.read(board.id, found)).toMatchObject({ ok: true });
    await runtime.database.shareVisit.updateMany({ data: { expiresAt: new Date() } });
    expect(await runtime.visits.find(cookie, { boardId: board.id })).toBeNull();
  });

  it("make a copy for whoever asks to be its owner", async () => {
    const { makeLink, visit, runtime, stranger, board } = await startSharing(kind);
    const { found } = await visit(await makeLink());
    const copy = await runtime.boards.duplicate(board.id, stranger.personId, found);
    expect(copy).toMatchObject({ ok: true, value: { name: "Copy of A small shop" } });
    expect(await runtime.boards.list(stranger.personId)).toHaveLength(1);
  });
});

describe.each(DATABASES)("looking by a link on %s", (kind) => {
  it("shows the owner's edits as they are made, and lets nothing of the viewer's through", async () => {
    const { makeLink, visit, join, owner, runtime, board } = await startSharing(kind);
    const viewer = join((await visit(await makeLink())).found);
    const editor = join(owner);
    await Promise.all([viewer.synced, editor.synced]);
    component(editor, "c1");
    await vi.waitFor(() => {
      expect(viewer.doc.getMap("components").has("c1")).toBe(true);
    });
    component(viewer, "forged");
    viewer.provider.awareness?.setLocalState({ name: "me" });
    viewer.provider.sendStateless("hello");
    await viewer.saved();
    await editor.saved();
    expect(editor.doc.getMap("components").has("forged")).toBe(false);
    expect(editor.messages).not.toContain("hello");
    expect(editor.provider.awareness?.getStates().has(viewer.doc.clientID)).toBe(false);
    const logged = await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0);
    expect(logged.map(({ personId }) => personId)).toEqual([owner.personId]);
  });

  it("ends when the link is revoked, and cannot begin again", async () => {
    const { makeLink, visit, join, runtime, place, owner } = await startSharing(kind);
    const made = await makeLink();
    const { found } = await visit(made);
    const viewer = join(found);
    const editor = join(owner);
    const other = join((await visit(await makeLink())).found);
    await Promise.all([viewer.synced, editor.synced, other.synced]);
    await runtime.shareLinks.revoke(place, made.link.id);
    expect((await viewer.refused).code).toBe("link-ended");
    await vi.waitFor(() => {
      expect(runtime.documents.contexts()).toHaveLength(2);
    });
    await editor.saved();
    await other.saved();
    expect((await join(found).refused).code).toBe("bad-ticket");
  });

  it("ends when the link runs out, and when another process revokes it", async () => {
    const { makeLink, visit, join, runtime } = await startSharing(kind);
    const { database } = runtime;
    const [first, second] = [await makeLink(), await makeLink()];
    const one = join((await visit(first)).found);
    const two = join((await visit(second)).found);
    await Promise.all([one.synced, two.synced]);
    await database.shareLink.update({ where: { id: first.link.id }, data: { expiresAt: new Date() } });
    expect((await one.refused).code).toBe("link-ended");
    await two.saved();
    await database.shareLink.update({ where: { id: second.link.id }, data: { revokedAt: new Date() } });
    expect((await two.refused).code).toBe("link-ended");
  });

  it("begins with no ticket that was issued before the end, whoever ended it", async () => {
    const { makeLink, visit, runtime, board, server } = await startSharing(kind);
    const made = await makeLink();
    const { found } = await visit(made);
    const issued = await runtime.boards.issueTicket(board.id, found);
    if (!issued.ok) throw new Error("no ticket");
    // As another process would: its revocation knows nothing of this one's tickets.
    await runtime.database.shareLink.update({ where: { id: made.link.id }, data: { revokedAt: new Date() } });
    const client = joinRoom({
      port: server.port,
      room: `board/${board.id}/1`,
      ticket: () => Promise.resolve(issued.value.ticket),
    });
    expect((await client.refused).code).toBe("link-ended");
    expect(client.doc.getMap("components").size).toBe(0);
    client.leave();
  });

  it("ends when the board is put into the trash", async () => {
    const { makeLink, visit, join, runtime, owner, board } = await startSharing(kind);
    const viewer = join((await visit(await makeLink())).found);
    await viewer.synced;
    await runtime.boards.remove(board.id, owner.personId);
    expect((await viewer.refused).code).toBe("removed");
  });

  it("is noted for the owner, a minute exact", async () => {
    const { makeLink, visit, runtime, place } = await startSharing(kind);
    const made = await makeLink();
    await visit(made);
    const longAgo = new Date(Date.now() - DAY_MS);
    const { database, visits, shareLinks } = runtime;
    await database.shareLink.update({ where: { id: made.link.id }, data: { lastUsedAt: longAgo } });
    await visits.touch(made.link.id);
    const touched = await shareLinks.list(place);
    expect(touched.ok && Date.parse(touched.value[0]?.lastUsedAt ?? "")).toBeGreaterThan(longAgo.getTime());
    await visits.touch(made.link.id);
    expect(await shareLinks.list(place)).toEqual(touched);
  });
});

describe("the cookie of a visit", () => {
  it("is bound to the host and Secure behind https, plain over http, and no script's", () => {
    expect(visitCookie({ publicUrl: new URL("https://a.example") })).toMatchObject({
      name: "__Host-loadstone-visit",
      options: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
    });
    expect(visitCookie({ publicUrl: undefined })).toMatchObject({
      name: "loadstone-visit",
      options: { secure: false, httpOnly: true },
    });
  });
});
