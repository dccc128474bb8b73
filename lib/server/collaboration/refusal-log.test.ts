import pino from "pino";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { joinRoom } from "@/lib/server/testing/room-client";
import { startBoard } from "@/lib/server/testing/start-board";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const INFO = 30;
const WARN = 40;

/** A server whose log and console a test can read, line by line. */
async function start() {
  const lines: string[] = [];
  const log = pino({ level: "info", base: null }, { write: (line: string) => void lines.push(line) });
  const written = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const started = await startBoard(temporaryFolder(), log);
  written.mockClear();
  return { ...started, lines, written };
}

function unknownRoot(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("secrets").set("a", 1);
  return Y.encodeStateAsUpdate(doc);
}

describe("an expected refusal", () => {
  it("to join is one line of the log: the reason, no stack, and never the ticket", async () => {
    const { server, room, lines, written } = await start();
    const ticket = "t".repeat(43);
    const client = joinRoom({ port: server.port, room, ticket: () => Promise.resolve(ticket) });
    expect((await client.refused).code).toBe("bad-ticket");
    client.leave();
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ level: INFO, code: "bad-ticket", room }),
    ]);
    expect(lines.join()).not.toMatch(/stack|SocketRefusal/);
    expect(lines.join()).not.toContain(ticket);
    expect(written).not.toHaveBeenCalled();
  });

  it("of an update is one warning, with the person who sent it", async () => {
    const { join, owner, room, lines, written } = await start();
    const client = join(owner);
    await client.synced;
    client.provider.documentUpdateHandler(unknownRoot(), "raw");
    expect((await client.refused).code).toBe("unknown-root");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ level: WARN, code: "unknown-root", room, personId: owner.personId }),
    ]);
    expect(lines.join()).not.toContain("stack");
    expect(written).not.toHaveBeenCalled();
  });

  it("names no room that is none: a client could write anything there", async () => {
    const { join, owner, lines } = await start();
    expect((await join(owner, "line\nof its own".repeat(1_000)).refused).code).toBe("not-found");
    expect(lines).toHaveLength(1);
    expect(lines[0]!.length).toBeLessThan(300);
  });

  it("leaves the console to faults that nobody expected", async () => {
    const { join, owner, runtime, written, lines } = await start();
    vi.spyOn(runtime.tickets, "redeem").mockImplementation(() => {
      throw new Error("nobody expected this");
    });
    await join(owner).refused;
    expect(written.mock.calls.flat().join(" ")).toContain("nobody expected this");
    expect(lines).toEqual([]);
  });
});
