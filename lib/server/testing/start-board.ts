import { afterEach, vi } from "vitest";
import * as Y from "yjs";
import type { Log } from "@/lib/server/log";
import { joinRoom, type RoomClient } from "@/lib/server/testing/room-client";
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { serveRooms, type RoomServer } from "@/lib/server/testing/serve-rooms";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const servers: RoomServer[] = [];
const clients: RoomClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave();
  for (const server of servers.splice(0)) await server.close();
});

/** A server with one board and its owner, and the means to let others in. All of it is stopped after the test. */
export async function startBoard(folder = temporaryFolder(), log?: Log) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const server = await serveRooms(folder, log);
  servers.push(server);
  const { runtime } = server;
  const owner = await runtime.people.mintGuest();
  const board = await runtime.boards.create(sampleBoard(), owner.personId);
  const room = `board/${board.id}/1`;

  async function member(role: string) {
    const guest = await runtime.people.mintGuest();
    await runtime.database.membership.create({ data: { boardId: board.id, personId: guest.personId, role } });
    return guest;
  }

  function join(person: { personId: string; sessionId: string }, name = room, boardId = board.id) {
    const client = joinRoom({
      port: server.port,
      room: name,
      ticket: async () => {
        const issued = await runtime.boards.issueTicket(boardId, person);
        return issued.ok ? issued.value.ticket : "none";
      },
    });
    clients.push(client);
    return client;
  }

  const read = async () => {
    const answer = await runtime.boards.read(board.id, owner.personId);
    if (!answer.ok) throw new Error("the board is gone");
    return answer.value;
  };
  /** Stops the server now; the test has what the stop reports. */
  const stop = async () => {
    servers.length = 0;
    const report = await server.stop();
    server.http.close();
    await server.upgrades.close();
    return report;
  };
  return { server, runtime, owner, board, room, member, join, read, stop };
}

/** Draws a component, as the application does: the entity first, then its fields. */
export function component(client: RoomClient, id: string, name = id) {
  client.doc.transact(() => {
    const entity = new Y.Map<unknown>();
    client.doc.getMap("components").set(id, entity);
    const fields = { id, kind: "cache", "position.x": 1, "position.y": 1, pinned: false, origin: "drawn" };
    for (const [field, value] of Object.entries(fields)) entity.set(field, value);
    entity.set("name", name);
  });
}
