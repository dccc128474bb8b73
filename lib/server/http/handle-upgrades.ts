import "server-only";
import type { EventEmitter } from "node:events";
import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Collaboration } from "@/lib/server/collaboration/collaboration";
import type { Env } from "@/lib/server/env";
import { cutWhenIdle } from "@/lib/server/http/cut-when-idle";
import { refuseRequest } from "@/lib/server/http/guard-request";
import { isOwnOrigin } from "@/lib/server/http/origin";
import type { SessionDoor } from "@/lib/server/sessions/door/session-door";

const LARGEST_FRAME_BYTES = 1 << 20;
const TERMINATE_AFTER_MS = 1_000;
const GOING_AWAY = 1012;

/** What upgrades are handled with. */
export interface UpgradeDeps {
  readonly documents: Pick<Collaboration, "accept">;
  readonly sessions: Pick<SessionDoor, "accept">;
  readonly env: Pick<Env, "publicUrl">;
  /** Gets the upgrades that are not ours: Next.js's hot reloading in development. */
  readonly others?: EventEmitter;
}

/** The open sockets of the shared documents and of the sessions. */
export interface Upgrades {
  /** Asks every socket to close and, a second later, cuts those that did not. */
  close(): Promise<void>;
}

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function closeSockets(sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.close(GOING_AWAY, "restarting");
  return new Promise((resolve) => {
    const check = () => {
      if (sockets.clients.size > 0) return;
      clearInterval(poll);
      clearTimeout(cut);
      resolve();
    };
    const cut = setTimeout(() => {
      for (const client of sockets.clients) client.terminate();
    }, TERMINATE_AFTER_MS);
    const poll = setInterval(check, 20);
    check();
  });
}

/** What a page asks for that wants its line to go through the lab's idle proxy: after how long it cuts; 0 for none. */
function idleOf(search = ""): number {
  const asked = new URLSearchParams(search).get("idle");
  return asked !== null && /^[1-9]\d{2,5}$/.test(asked) ? Number(asked) : 0;
}

/** Serves the shared documents at `/collab` and the sessions at `/sessions`. Host, target and Origin are checked before the upgrade is answered. */
export function handleUpgrades(http: Server, { documents, sessions, env, others }: UpgradeDeps): Upgrades {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES });
  http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Without a listener, a peer that resets the line during the handshake would end the process.
    socket.on("error", () => undefined);
    const failure = refuseRequest(request, env);
    if (failure !== null) {
      refuse(socket, failure.status);
      return;
    }
    if (!isOwnOrigin(request.headers.origin, request.headers.host, env.publicUrl)) {
      refuse(socket, 403);
      return;
    }
    const [path, search] = (request.url ?? "").split("?", 2);
    const idleMs = idleOf(search);
    if (path === "/collab" || path === "/sessions") {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        if (path === "/collab") documents.accept(webSocket, request);
        else {
          if (idleMs > 0 && socket instanceof Socket) cutWhenIdle(socket, idleMs);
          sessions.accept(webSocket, idleMs);
        }
      });
    } else if (others?.emit("upgrade", request, socket, head) !== true) refuse(socket, 404);
  });
  return { close: () => closeSockets(sockets) };
}
