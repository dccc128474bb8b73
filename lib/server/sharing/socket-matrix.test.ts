import { describe, expect, it, vi } from "vitest";
import { DATABASES } from "@/lib/server/testing/databases";
import { joinRoom, type RoomClient } from "@/lib/server/testing/room-client";
import { component } from "@/lib/server/testing/start-board";
import { startSharing } from "@/lib/server/testing/start-sharing";

/*                 join read edit presence message barrier
 *  owner           x    x    x      x                x
 *  link viewer     x    x                            x
 *  other guest
 *  anonymous
 *  revoked viewer
 */
type Right = "join" | "read" | "edit" | "presence" | "message" | "barrier";
const MAY: Record<"owner" | "viewer" | "other" | "anonymous" | "revoked", readonly Right[]> = {
  owner: ["join", "read", "edit", "presence", "barrier"],
  viewer: ["join", "read", "barrier"],
  other: [],
  anonymous: [],
  revoked: [],
};

/** What a client gets done that sends every message there is, seen by somebody else in the room. */
async function rightsOf(client: RoomClient, witness: RoomClient): Promise<Right[]> {
  const rights: Right[] = [];
  const joined = await Promise.race([client.synced.then(() => true), client.refused.then(() => false)]);
  if (joined) rights.push("join");
  if (client.doc.getMap("components").has("web1")) rights.push("read");
  component(client, `made-by-${String(client.doc.clientID)}`);
  client.provider.awareness?.setLocalState({ name: "me" });
  client.provider.sendStateless("hello");
  client.provider.sendStateless("passed:1");
  if (!joined) return rights;
  await client.saved();
  rights.push("barrier");
  // What the client sent came before its barrier, and what the witness is sent of it before the witness's own.
  await witness.saved();
  if (witness.doc.getMap("components").has(`made-by-${String(client.doc.clientID)}`)) rights.push("edit");
  if (witness.provider.awareness?.getStates().has(client.doc.clientID)) rights.push("presence");
  if (witness.messages.some((message) => message === "hello")) rights.push("message");
  return rights;
}

describe.each(DATABASES)("every message of the socket on %s", (kind) => {
  it("does for each asker what they may, and nothing else", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { runtime, owner, stranger, board, place, makeLink, visit, join, server } =
      await startSharing(kind);
    const [made, ended] = [await makeLink(), await makeLink()];
    const [viewer, revoked] = [await visit(made), await visit(ended)];
    await runtime.shareLinks.revoke(place, ended.link.id);
    const witness = join(owner);
    await witness.synced;
    const anonymous = joinRoom({
      port: server.port,
      room: `board/${board.id}/1`,
      ticket: () => Promise.resolve("none"),
    });
    const clients = {
      owner: join(owner),
      viewer: join(viewer.found),
      other: join(stranger),
      anonymous,
      revoked: join(revoked.found),
    };
    for (const [asker, client] of Object.entries(clients))
      expect(new Set(await rightsOf(client, witness)), asker).toEqual(
        new Set(MAY[asker as keyof typeof MAY]),
      );
    anonymous.leave();
    const logged = await runtime.updates.readAfter({ boardId: board.id, generation: 1 }, 0);
    expect(new Set(logged.map(({ personId }) => personId))).toEqual(new Set([owner.personId]));
  });
});
