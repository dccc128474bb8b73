import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { startBoard } from "@/lib/server/testing/start-board";

const UPGRADE = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
];

/** Sends an upgrade as it is written here, which no client would; answers with all that comes back. */
function ask(port: number, target: string, host = `127.0.0.1:${String(port)}`): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port });
    let answer = "";
    socket.on("data", (data) => (answer += data.toString("latin1")));
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(answer);
    });
    socket.write(`${[`GET ${target} HTTP/1.1`, `Host: ${host}`, ...UPGRADE].join("\r\n")}\r\n\r\n`);
  });
}

describe("an upgrade", () => {
  it.each([
    "http://127.0.0.1/collaboration",
    "http://127.0.0.1/collab",
    "http://169.254.169.254/latest/meta-data",
    "ws://127.0.0.1/collab",
    "http://",
    "*",
    "127.0.0.1:443",
  ])("to the target %s is refused and its line closed, and the server goes on", async (target) => {
    const { server, join, owner } = await startBoard();
    const answer = await ask(server.port, target);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    const client = join(owner);
    await client.synced;
    await client.saved();
  });

  it("to a path that is not ours, or under another name, is refused too", async () => {
    const { server } = await startBoard();
    expect(await ask(server.port, "/collaboration")).toMatch(/^HTTP\/1\.1 404 /);
    expect(await ask(server.port, "/collab", "evil.example")).toMatch(/^HTTP\/1\.1 421 /);
  });
});
