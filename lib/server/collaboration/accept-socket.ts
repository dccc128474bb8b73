import "server-only";
import type { IncomingMessage } from "node:http";
import type { Hocuspocus } from "@hocuspocus/server";
import type { WebSocket } from "ws";

const BURST_BYTES = 16 * 1_024 * 1_024;
const BYTES_PER_SECOND = 1_024 * 1_024;
const POLICY_VIOLATION = 1008;

function toRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  // The host plays no part from here on; a fixed one cannot be malformed.
  return new Request("http://localhost/collab", { headers });
}

function toBytes(data: unknown): Uint8Array | null {
  return data instanceof ArrayBuffer ? new Uint8Array(data) : null;
}

/**
 * Hands a WebSocket to the shared documents. A socket that sends more than 1 MiB a second over time, past a burst of
 * 16 MiB, is closed: what it sends is queued in memory while edits wait for the disk.
 */
export function acceptSocket(hocuspocus: Hocuspocus, socket: WebSocket, request: IncomingMessage): void {
  socket.binaryType = "arraybuffer";
  const client = hocuspocus.handleConnection(socket, toRequest(request), {});
  let allowance = BURST_BYTES;
  let at = Date.now();
  socket.on("message", (data, isBinary) => {
    const bytes = isBinary ? toBytes(data) : null;
    if (bytes === null) return;
    const now = Date.now();
    allowance = Math.min(BURST_BYTES, allowance + ((now - at) / 1_000) * BYTES_PER_SECOND) - bytes.byteLength;
    at = now;
    if (allowance < 0) socket.close(POLICY_VIOLATION, "too much data");
    else client.handleMessage(bytes);
  });
  socket.on("close", (code, reason) => {
    client.handleClose({ code, reason: reason.toString() });
  });
  // The close event follows every error and is where the connection is given up.
  socket.on("error", () => undefined);
}
