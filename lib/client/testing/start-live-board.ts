import { afterEach, expect, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { openLiveBoard, type LiveBoard, type LiveBoardOptions } from "@/lib/client/live-board";
import { EMPTY_BOARD } from "@/lib/domain/edit/plan-fixture";
import { serveRooms, type RoomServer } from "@/lib/server/testing/serve-rooms";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

/** For tests: the servers that are stopped after the test; a test may take one out and stop it itself. */
export const servers: RoomServer[] = [];
const boards: LiveBoard[] = [];
afterEach(async () => {
  for (const board of boards.splice(0)) board.close();
  for (const server of servers.splice(0)) await server.close();
});

type Person = { personId: string; sessionId: string };

/** For tests: a real server with an empty board, its owner, and the means to open it as anybody. */
export async function startLiveBoard(folder = temporaryFolder()) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const server = await serveRooms(folder);
  servers.push(server);
  const { runtime } = server;
  const owner = await runtime.people.mintGuest();
  const { id } = await runtime.boards.create(EMPTY_BOARD, owner.personId);
  const initialState = Y.encodeStateAsUpdate(await copy());

  async function copy(): Promise<Y.Doc> {
    const doc = await runtime.documents.copy({ boardId: id, generation: 1 });
    if (!doc) throw new Error("the board is gone");
    return doc;
  }
  function open(person: Person, more: Partial<LiveBoardOptions> = {}): LiveBoard {
    const board = openLiveBoard({
      boardId: id,
      generation: 1,
      url: `ws://127.0.0.1:${String(server.port)}/collab`,
      getTicket: async () => {
        const issued = await runtime.boards.issueTicket(id, person);
        if (!issued.ok) throw new Error(issued.error.code);
        return issued.value.ticket;
      },
      webSocket: WebSocket,
      initialState,
      ...more,
    });
    boards.push(board);
    board.connect();
    return board;
  }
  async function member(role: string): Promise<Person> {
    const guest = await runtime.people.mintGuest();
    await runtime.database.membership.create({ data: { boardId: id, personId: guest.personId, role } });
    return guest;
  }
  const onDisk = async () => {
    const answer = await runtime.boards.read(id, owner.personId);
    if (!answer.ok) throw new Error("the board is gone");
    return answer.value;
  };
  return { server, runtime, owner, id, open, member, onDisk, copy };
}

/** For tests: waits until the board stands so with saving. */
export const untilSave = (board: LiveBoard, state: string) =>
  vi.waitFor(
    () => {
      expect(board.save().state).toBe(state);
    },
    { timeout: 15_000, interval: 10 },
  );
