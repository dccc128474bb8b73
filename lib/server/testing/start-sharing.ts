import { afterEach, vi } from "vitest";
import type { CurrentPerson } from "@/lib/server/people/people";
import type { LinkVisit } from "@/lib/server/boards/asker";
import { serveOn, type DATABASES } from "@/lib/server/testing/databases";
import { joinRoom, type RoomClient } from "@/lib/server/testing/room-client";
import { sampleBoard } from "@/lib/server/testing/sample-board";

const clients: RoomClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** A server with a board, its owner and the means to share it and to come by a link. All of it is gone after the test. */
export async function startSharing(kind: (typeof DATABASES)[number]) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const server = await serveOn(kind);
  const { runtime } = server;
  const owner = await runtime.people.mintGuest();
  const stranger = await runtime.people.mintGuest();
  const board = await runtime.boards.create(sampleBoard(), owner.personId);
  const place = { boardId: board.id, personId: owner.personId };

  const makeLink = async (about: { label?: string; days?: number } = {}) =>
    valueOf(await runtime.shareLinks.create(place, { label: "", days: 30, ...about }));

  /** A browser that opened a link; its cookie, and what it may ask by. */
  async function visit(made: Awaited<ReturnType<typeof makeLink>>, cookie?: string) {
    const shown = await runtime.visits.show({ linkId: made.link.id, token: made.token, cookie });
    const found = await runtime.visits.find(shown ?? undefined, { linkId: made.link.id });
    if (shown === null || found === null) throw new Error("the link opens nothing");
    return { cookie: shown, found };
  }

  function join(who: CurrentPerson | LinkVisit): RoomClient {
    const client = joinRoom({
      port: server.port,
      room: `board/${board.id}/1`,
      ticket: async () => {
        const issued = await runtime.boards.issueTicket(board.id, who);
        return issued.ok ? issued.value.ticket : "none";
      },
    });
    clients.push(client);
    return client;
  }

  return { server, runtime, owner, stranger, board, place, makeLink, visit, join };
}
