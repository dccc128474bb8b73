import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { SCHEMA_VERSION } from "@/lib/domain/board/board-schema";
import { documentCodec } from "@/lib/server/boards/document-codec";
import { joinRoom } from "@/lib/server/testing/room-client";
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { serveRooms, type RoomServer } from "@/lib/server/testing/serve-rooms";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

let server: RoomServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function start() {
  server = await serveRooms(temporaryFolder());
  const { boards, people, database } = server.runtime;
  const owner = await people.mintGuest();
  const stranger = await people.mintGuest();
  const board = await boards.create(sampleBoard(), owner.personId, { problemTitle: "Shop" });
  return { server, boards, database, owner, stranger, board };
}

const notFound = { ok: false, error: { code: "not-found" } };

describe("boards", () => {
  it("lists what was created, with the columns of a row", async () => {
    const { boards, owner, board } = await start();
    expect(await boards.list(owner.personId)).toEqual([board]);
    expect(board).toMatchObject({
      name: "A small shop",
      problemSlug: "shop",
      problemTitle: "Shop",
      stage: 0,
      componentCount: 1,
    });
  });

  it("reads back exactly the board that was stored", async () => {
    const { boards, owner, board } = await start();
    expect(await boards.read(board.id, owner.personId)).toEqual({ ok: true, value: sampleBoard() });
  });

  it("answers a stranger, a visitor and an unknown id alike", async () => {
    const { boards, owner, stranger, board } = await start();
    for (const [id, personId] of [
      [board.id, stranger.personId],
      ["nothing", owner.personId],
    ] as const) {
      expect(await boards.open(id, personId)).toEqual(notFound);
      expect(await boards.read(id, personId)).toEqual(notFound);
      expect(await boards.rename(id, personId, "x")).toEqual(notFound);
      expect(await boards.duplicate(id, personId)).toEqual(notFound);
      expect(await boards.remove(id, personId)).toEqual(notFound);
      expect(await boards.restore(id, personId)).toEqual(notFound);
      expect(await boards.issueTicket(id, { personId, sessionId: "s" })).toEqual(notFound);
    }
    expect(await boards.open(board.id, null)).toEqual(notFound);
    expect(await boards.list(stranger.personId)).toEqual([]);
  });

  it("lets a viewer look and copy, and nothing else", async () => {
    const { boards, database, stranger, board } = await start();
    await database.membership.create({
      data: { boardId: board.id, personId: stranger.personId, role: "viewer" },
    });
    expect(await boards.open(board.id, stranger.personId)).toMatchObject({
      ok: true,
      value: { role: "viewer", mayEdit: false },
    });
    expect(await boards.rename(board.id, stranger.personId, "x")).toEqual(notFound);
    expect(await boards.remove(board.id, stranger.personId)).toEqual(notFound);
    expect(await boards.duplicate(board.id, stranger.personId)).toMatchObject({ ok: true });
  });

  it("renames a board nobody has open, in the list and in the document", async () => {
    const { boards, owner, board } = await start();
    expect(await boards.rename(board.id, owner.personId, "Larger")).toMatchObject({
      ok: true,
      value: { name: "Larger" },
    });
    expect((await boards.list(owner.personId))[0]!.name).toBe("Larger");
    expect(await boards.read(board.id, owner.personId)).toMatchObject({
      value: { about: { name: "Larger" } },
    });
  });

  it("renames a board under the eyes of those who have it open", async () => {
    const { boards, owner, board, server } = await start();
    const client = joinRoom({
      port: server.port,
      room: `board/${board.id}/1`,
      ticket: async () => {
        const issued = await boards.issueTicket(board.id, owner);
        return issued.ok ? issued.value.ticket : "";
      },
    });
    await client.synced;
    const seen = new Promise<void>((resolve) =>
      client.doc.on("update", () => {
        resolve();
      }),
    );
    await boards.rename(board.id, owner.personId, "Seen by all");
    await seen;
    expect(JSON.stringify(client.doc.getMap("about").toJSON())).toContain("Seen by all");
    client.leave();
  });

  it("duplicates into a board of its own", async () => {
    const { boards, owner, board } = await start();
    const copy = await boards.duplicate(board.id, owner.personId);
    expect(copy).toMatchObject({
      ok: true,
      value: { name: "Copy of A small shop", componentCount: 1, problemTitle: "Shop" },
    });
    expect(await boards.list(owner.personId)).toHaveLength(2);
  });

  it("removes and restores", async () => {
    const { boards, owner, board } = await start();
    expect(await boards.remove(board.id, owner.personId)).toEqual({ ok: true, value: { id: board.id } });
    expect(await boards.list(owner.personId)).toEqual([]);
    expect(await boards.open(board.id, owner.personId)).toEqual(notFound);
    expect(await boards.restore(board.id, owner.personId)).toMatchObject({ ok: true });
    expect(await boards.list(owner.personId)).toHaveLength(1);
    expect(await boards.restore(board.id, owner.personId)).toEqual(notFound);
  });

  it("purges what was removed long ago, its edits included", async () => {
    const { boards, database, owner, board, server } = await start();
    await boards.rename(board.id, owner.personId, "x");
    await boards.remove(board.id, owner.personId);
    expect(await boards.purgeRemoved()).toBe(0);
    await database.board.update({
      where: { id: board.id },
      data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) },
    });
    expect(await boards.purgeRemoved()).toBe(1);
    expect(await server.runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toEqual([]);
    expect(await database.membership.count()).toBe(0);
  });
});

describe("a board of an older schema version", () => {
  async function age(server: Awaited<ReturnType<typeof start>>): Promise<void> {
    const { database, board } = server;
    const doc = documentCodec.toDoc(sampleBoard());
    doc.getMap("meta").set("schemaVersion", 1);
    doc.getMap("overlay").delete("it");
    const state = new Uint8Array(Y.encodeStateAsUpdate(doc));
    await database.board.update({ where: { id: board.id }, data: { schemaVersion: 1, state } });
  }

  it("opens in a new generation of this version, with all that it held", async () => {
    const started = await start();
    await age(started);
    const { boards, owner, board } = started;
    const opened = await boards.open(board.id, owner.personId);
    expect(opened).toMatchObject({ ok: true, value: { generation: 2, schemaVersion: SCHEMA_VERSION } });
    expect(await boards.read(board.id, owner.personId)).toEqual({ ok: true, value: sampleBoard() });
  });

  it("is brought up to date once, whoever asks, and the old room is closed to all", async () => {
    const started = await start();
    await age(started);
    const { boards, owner, board } = started;
    const ask = () => boards.open(board.id, owner.personId);
    const opened = await Promise.all([ask(), ask(), ask()]);
    expect(opened.map((one) => one.ok && one.value.generation)).toEqual([2, 2, 2]);
    const room = joinRoom({
      port: started.server.port,
      room: `board/${board.id}/1`,
      ticket: async () => {
        const issued = await boards.issueTicket(board.id, owner);
        return issued.ok ? issued.value.ticket : "none";
      },
    });
    expect((await room.refused).code).toBe("old-generation");
    room.leave();
  });
});
