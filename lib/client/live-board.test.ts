import { describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { openLiveBoard } from "@/lib/client/live-board";
import { addComponent as add, componentIds as names, editLive as edit } from "@/lib/client/testing/edit-live";
import { keepInMemory as browser } from "@/lib/client/testing/keep-in-memory";
import { cuttableSockets as cuttable } from "@/lib/client/testing/cuttable-sockets";
import { servers, startLiveBoard as start, untilSave as until } from "@/lib/client/testing/start-live-board";
import { boardToDoc } from "@/lib/document/board-to-doc";
import { EMPTY_BOARD } from "@/lib/domain/edit/plan-fixture";
import { parseBoardFile } from "@/lib/domain/exchange/parse-board-file";
import { serveRooms } from "@/lib/server/testing/serve-rooms";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

describe("a live board", () => {
  it("is there before the line is", async () => {
    const { open, owner } = await start();
    const board = open(owner);
    expect(board.current().board).toEqual(EMPTY_BOARD);
    expect(board.save()).toEqual({ state: "connecting" });
    await until(board, "saved");
  });

  it("is the same for two people", async () => {
    const { open, owner, member } = await start();
    const [first, second] = [open(owner), open(await member("editor"))];
    await Promise.all([until(first, "saved"), until(second, "saved")]);
    const ids = [add(first), add(second), add(first)];
    await vi.waitFor(() => {
      expect(names(first)).toEqual(names(second));
    });
    expect(names(first)).toEqual(ids.sort());
    expect(first.current()).toEqual(second.current());
  });

  it("says saved only when the server has the edit on disk", async () => {
    const { open, owner, onDisk } = await start();
    const board = open(owner);
    await until(board, "saved");
    const id = add(board);
    expect(board.save()).toEqual({ state: "saving" });
    await until(board, "saved");
    expect((await onDisk()).components).toHaveProperty(id);
  });

  it("says that it is not saved while the log cannot be written, and then saves", async () => {
    const { open, owner, runtime } = await start();
    const board = open(owner);
    await until(board, "saved");
    const append = vi.spyOn(runtime.updates, "append").mockRejectedValue(new Error("the disk is full"));
    add(board);
    await until(board, "failing");
    append.mockRestore();
    await until(board, "saved");
  });

  it("counts what is edited offline, and loses none of it", async () => {
    const { open, owner, onDisk } = await start();
    const { line, webSocket } = cuttable();
    const board = open(owner, { webSocket });
    await until(board, "saved");
    line.cut();
    await until(board, "offline");
    const ids = [add(board), add(board), add(board)];
    expect(board.save()).toEqual({ state: "offline", unsaved: 3 });
    line.up = true;
    await until(board, "saved");
    expect(Object.keys((await onDisk()).components).sort()).toEqual(ids.sort());
  });

  it("keeps what was edited offline when the page is closed", async () => {
    const { open, owner, onDisk } = await start();
    const { line, webSocket } = cuttable();
    const { persistence } = browser();
    const first = open(owner, { webSocket, persistence });
    await until(first, "saved");
    line.cut();
    await until(first, "offline");
    const id = add(first);
    first.close();
    const second = open(owner, { webSocket, persistence });
    await until(second, "offline");
    expect(second.save()).toEqual({ state: "offline", unsaved: 1 });
    expect(names(second)).toEqual([id]);
    line.up = true;
    await until(second, "saved");
    expect((await onDisk()).components).toHaveProperty(id);
  });

  it("comes back after it was closed and opened again, as React does in development", async () => {
    const { open, owner } = await start();
    const board = open(owner);
    board.close();
    board.connect();
    add(board);
    await until(board, "saved");
  });

  it("undoes one's own edits only, one by one, a run of typing at once", async () => {
    const { open, owner, member } = await start();
    const [first, second] = [open(owner), open(await member("editor"))];
    await Promise.all([until(first, "saved"), until(second, "saved")]);
    const mine = add(first);
    await vi.waitFor(() => {
      expect(names(second)).toEqual([mine]);
    });
    const theirs = add(second);
    await vi.waitFor(() => {
      expect(names(first)).toHaveLength(2);
    });
    for (const name of ["A", "Ap", "Api"])
      edit(first, { type: "rename-component", id: mine, name }, `name/${mine}`);
    edit(first, { type: "pin-components", ids: [mine], pinned: true });
    const read = () => {
      const { name, pinned } = (
        first.current().board.components as Record<string, { name: string; pinned: boolean }>
      )[mine]!;
      return [name, pinned];
    };
    expect(read()).toEqual(["Api", true]);
    first.undo();
    expect(read()).toEqual(["Api", false]);
    first.undo();
    expect(read()).toEqual(["Server", false]);
    first.undo();
    expect(names(first)).toEqual([theirs]);
    expect(first.canUndo()).toBe(false);
    expect(first.canRedo()).toBe(true);
    for (let times = 0; times < 3; times += 1) first.redo();
    expect(read()).toEqual(["Api", true]);
    await vi.waitFor(() => {
      expect(second.current()).toEqual(first.current());
    });
  });

  it("stops when the server refuses an edit, and offers all of the work as a file", async () => {
    const { open, owner } = await start();
    const copy = browser();
    const board = open(owner, { persistence: copy.persistence });
    await until(board, "saved");
    const id = add(board);
    await until(board, "saved");
    board.apply([{ type: "put", root: "nonsense" as never, id: "x", fields: { a: 1 } }]);
    await until(board, "refused");
    expect(board.readOnly()).toBe(true);
    const work = parseBoardFile(board.unsentWork());
    expect(work.ok && work.value.board.components).toHaveProperty(id);
    await board.forsake();
    expect(copy.isEmpty()).toBe(true);
  });

  it("tells a page of an old generation to reload", async () => {
    const { open, owner } = await start();
    const board = open(owner, { generation: 2 });
    await until(board, "outdated");
    expect(board.readOnly()).toBe(true);
  });

  it("tells a page of another schema version to reload", async () => {
    const { open, owner, runtime, id } = await start();
    await runtime.documents.edit({ boardId: id, generation: 1 }, owner.personId, (doc) => {
      doc.getMap("meta").set("schemaVersion", 99);
    });
    await until(open(owner), "outdated");
  });

  it("is only to be looked at for viewers, and follows", async () => {
    const { open, owner, member } = await start();
    const [editor, viewer] = [open(owner), open(await member("viewer"))];
    await Promise.all([until(editor, "saved"), until(viewer, "saved")]);
    expect([editor.readOnly(), viewer.readOnly()]).toEqual([false, true]);
    const id = add(editor);
    await vi.waitFor(() => {
      expect(names(viewer)).toEqual([id]);
    });
  });

  it("stops when access ends", async () => {
    const { open, member, runtime } = await start();
    const editor = await member("editor");
    const board = open(editor);
    await until(board, "saved");
    await runtime.people.endSession(editor.sessionId);
    await until(board, "refused");
  });

  it("asks again for a ticket that it could not get", async () => {
    const { open, owner, runtime, id } = await start();
    let asked = 0;
    const board = open(owner, {
      getTicket: async () => {
        asked += 1;
        if (asked === 1) throw new Error("no network");
        const issued = await runtime.boards.issueTicket(id, owner);
        return issued.ok ? issued.value.ticket : "none";
      },
    });
    await until(board, "offline");
    await until(board, "saved");
    expect(asked).toBe(2);
  });

  it("waits for a server that restarts", async () => {
    const folder = temporaryFolder();
    const { open, owner, server } = await start(folder);
    let port = server.port;
    class Socket extends WebSocket {
      constructor() {
        super(`ws://127.0.0.1:${String(port)}/collab`);
      }
    }
    let tickets = server.runtime.boards;
    const board = open(owner, {
      webSocket: Socket,
      getTicket: async () => {
        const issued = await tickets.issueTicket(boardId, owner);
        return issued.ok ? issued.value.ticket : "none";
      },
    });
    const { boardId } = { boardId: (await server.runtime.boards.list(owner.personId))[0]!.id };
    await until(board, "saved");
    await servers.pop()!.close();
    await until(board, "offline");
    const id = add(board);
    const again = await serveRooms(folder);
    servers.push(again);
    port = again.port;
    tickets = again.runtime.boards;
    await until(board, "saved");
    const answer = await again.runtime.boards.read(boardId, owner.personId);
    expect(answer.ok && answer.value.components).toHaveProperty(id);
  });
});

it("boards made apart from one state converge with it", () => {
  const state = Y.encodeStateAsUpdate(boardToDoc(EMPTY_BOARD));
  const board = openLiveBoard({
    boardId: "b",
    generation: 1,
    url: "ws://nowhere",
    getTicket: () => Promise.reject(new Error()),
    initialState: state,
  });
  expect(board.current()).toEqual({ board: EMPTY_BOARD, drifts: [] });
  add(board);
  expect(board.save()).toEqual({ state: "connecting" });
  board.close();
});
