/*
 * A process of its own that serves rooms, for tests that kill it. Run as
 *   node --conditions=react-server --import tsx lib/server/testing/room-process.ts <data folder>
 * Prints one line of JSON when ready; answers GET /ticket with a ticket for its only board.
 */
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { serveRooms } from "@/lib/server/testing/serve-rooms";

const { runtime, http, port } = await serveRooms(process.argv[2] ?? "");
const existing = await runtime.database.membership.findFirst();
const session =
  existing === null
    ? await runtime.people.mintGuest()
    : await runtime.database.session
        .findFirstOrThrow()
        .then(({ id, personId }) => ({ sessionId: id, personId }));
const boardId = existing?.boardId ?? (await runtime.boards.create(sampleBoard(), session.personId)).id;

http.on("request", (_request, response) => {
  void runtime.boards
    .issueTicket(boardId, session)
    .then((issued) => response.end(issued.ok ? issued.value.ticket : ""));
});
process.stdout.write(`${JSON.stringify({ port, room: `board/${boardId}/1`, boardId })}\n`);
