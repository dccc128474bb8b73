import { describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { serveRooms } from "@/lib/server/testing/serve-rooms";
import { component, startBoard } from "@/lib/server/testing/start-board";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

describe("joining", () => {
  it("needs a ticket, of this board, for a room that is", async () => {
    const { join, owner, board, runtime } = await startBoard();
    const other = await runtime.boards.create(sampleBoard(), owner.personId);
    const stranger = await runtime.people.mintGuest();
    expect((await join(stranger).refused).code).toBe("bad-ticket");
    expect((await join(owner, `board/${other.id}/1`).refused).code).toBe("bad-ticket");
    expect((await join(owner, `board/${board.id}/2`).refused).code).toBe("old-generation");
    expect((await join(owner, "anything").refused).code).toBe("not-found");
    expect(runtime.documents.counts()).toEqual({ documents: 0, connections: 0 });
  });

  it("is refused to a page of another origin before the upgrade", async () => {
    const { server } = await startBoard();
    const answer = await new Promise<number | undefined>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${String(server.port)}/collab`, {
        origin: "http://evil.example",
      });
      socket.on("unexpected-response", (_request, response) => {
        resolve(response.statusCode);
      });
      socket.on("error", () => undefined);
    });
    expect(answer).toBe(403);
  });

  it("ends when the session ends", async () => {
    const { join, member, runtime } = await startBoard();
    const editor = await member("editor");
    const client = join(editor);
    await client.synced;
    await runtime.people.endSession(editor.sessionId);
    expect((await client.refused).code).toBe("revoked");
  });

  it("ends when the board is removed", async () => {
    const { join, owner, board, runtime } = await startBoard();
    const client = join(owner);
    await client.synced;
    await runtime.boards.remove(board.id, owner.personId);
    expect((await client.refused).code).toBe("removed");
  });
});

describe("edits", () => {
  it("are in the log by the time the barrier is passed, and in the board", async () => {
    const { join, owner, board, read, runtime } = await startBoard();
    const client = join(owner);
    await client.synced;
    component(client, "c1");
    await client.saved();
    expect(await runtime.updates.readUnfolded({ boardId: board.id, generation: 1 })).toHaveLength(1);
    expect(Object.keys((await read()).components)).toContain("c1");
  });

  it("reach the list with the fold, when the last one leaves", async () => {
    const { join, owner, board, runtime } = await startBoard();
    const client = join(owner);
    await client.synced;
    component(client, "c1");
    await client.saved();
    client.leave();
    await vi.waitFor(async () => {
      expect((await runtime.boards.list(owner.personId))[0]).toMatchObject({ componentCount: 2 });
    });
    expect(await runtime.updates.readUnfolded({ boardId: board.id, generation: 1 })).toEqual([]);
    expect(await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toHaveLength(1);
  });

  it("are not logged again by somebody who reconnects with what the server has", async () => {
    const { join, owner, board, runtime } = await startBoard();
    const client = join(owner);
    await client.synced;
    component(client, "c1");
    client.doc.getMap("components").delete("c1");
    await client.saved();
    const before = await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0);
    await client.goOffline();
    await client.goOnline();
    await client.saved();
    expect(await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toHaveLength(
      before.length,
    );
  });

  it("of a viewer change nothing, and a viewer's presence and messages go nowhere", async () => {
    const { join, owner, member, board, runtime, read } = await startBoard();
    const editor = join(owner);
    const viewer = join(await member("viewer"));
    await Promise.all([editor.synced, viewer.synced]);
    component(viewer, "c1");
    viewer.provider.awareness?.setLocalState({ name: "me" });
    viewer.provider.sendStateless("hello");
    await viewer.saved();
    expect(Object.keys((await read()).components)).toEqual(["web1"]);
    expect(await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toEqual([]);
    expect(editor.provider.awareness?.getStates().has(viewer.doc.clientID)).toBe(false);
  });

  it("wait unacknowledged while the log fails, and are told to be not saved", async () => {
    const { join, owner, runtime, read } = await startBoard();
    const client = join(owner);
    await client.synced;
    const append = vi.spyOn(runtime.updates, "append").mockRejectedValue(new Error("the disk is full"));
    component(client, "c1");
    let isSaved = false;
    const saved = client.saved().then(() => {
      isSaved = true;
    });
    await vi.waitFor(() => {
      expect(client.messages).toContain("not-saved");
    });
    expect(isSaved).toBe(false);
    expect(Object.keys((await read()).components)).toEqual(["web1"]);
    append.mockRestore();
    await saved;
    expect(Object.keys((await read()).components)).toContain("c1");
  });

  it("that cannot be written are reported by the stop", async () => {
    const { join, owner, room, runtime, stop } = await startBoard();
    const client = join(owner);
    await client.synced;
    vi.spyOn(runtime.updates, "append").mockRejectedValue(new Error("the disk is full"));
    component(client, "c1");
    await vi.waitFor(() => {
      expect(client.messages).toContain("not-saved");
    });
    expect(await stop()).toMatchObject({ unsaved: [room] });
  });

  it("still in the debounce are folded by the stop", async () => {
    const folder = temporaryFolder();
    const { join, owner, board, stop } = await startBoard(folder);
    const client = join(owner);
    await client.synced;
    component(client, "c1");
    await client.saved();
    expect(await stop()).toEqual({ unsaved: [], unfolded: [] });
    const again = await serveRooms(folder);
    expect(await again.runtime.boards.open(board.id, owner.personId)).toMatchObject({
      value: { componentCount: 2 },
    });
    await again.close();
  });
});
