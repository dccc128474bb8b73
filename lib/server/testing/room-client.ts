import { HocuspocusProvider } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { RefusalNotice } from "@/lib/server/collaboration/refusal";

/** A raw client of a room, as a browser would be one. */
export interface RoomClient {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Every stateless message so far. */
  readonly messages: string[];
  readonly synced: Promise<void>;
  /** Resolves with why the server ended this connection or never let it in. */
  readonly refused: Promise<RefusalNotice>;
  /** Resolves once the server says that everything before is on disk. */
  saved(): Promise<void>;
  /** Cuts the line; resolves when it is down. Edits made meanwhile stay with the client. */
  goOffline(): Promise<void>;
  /** Restores the line; resolves when client and server have the same edits. */
  goOnline(): Promise<void>;
  leave(): void;
}

function toNotice(reason: string): RefusalNotice {
  try {
    return JSON.parse(reason) as RefusalNotice;
  } catch {
    return { code: reason as RefusalNotice["code"], message: reason };
  }
}

function lineOf(provider: HocuspocusProvider): Pick<RoomClient, "goOffline" | "goOnline"> {
  return {
    goOffline: async () => {
      const socket = provider.configuration.websocketProvider;
      const down = new Promise<void>((resolve) =>
        provider.on("disconnect", () => {
          resolve();
        }),
      );
      socket.disconnect();
      await down;
    },
    goOnline: async () => {
      const again = new Promise<void>((resolve) =>
        provider.on("synced", () => {
          resolve();
        }),
      );
      await provider.configuration.websocketProvider.connect();
      await again;
    },
  };
}

/** Joins `room` at `port` with tickets from `ticket`. */
export function joinRoom(options: { port: number; room: string; ticket: () => Promise<string> }): RoomClient {
  const doc = new Y.Doc();
  const messages: string[] = [];
  const waiting = new Map<string, () => void>();
  let barriers = 0;
  let onSynced: () => void = () => undefined;
  let onRefused: (notice: RefusalNotice) => void = () => undefined;
  const synced = new Promise<void>((resolve) => (onSynced = resolve));
  const refused = new Promise<RefusalNotice>((resolve) => (onRefused = resolve));
  const provider = new HocuspocusProvider({
    url: `ws://127.0.0.1:${String(options.port)}/collab`,
    WebSocketPolyfill: WebSocket,
    name: options.room,
    document: doc,
    token: options.ticket,
    onSynced: () => {
      onSynced();
    },
    onAuthenticationFailed: ({ reason }) => {
      onRefused(toNotice(reason));
    },
    onClose: ({ event }) => {
      if (event.reason !== "") onRefused(toNotice(event.reason));
    },
    onStateless: ({ payload }) => {
      messages.push(payload);
      waiting.get(payload)?.();
    },
  } as ConstructorParameters<typeof HocuspocusProvider>[0]);
  return {
    doc,
    provider,
    messages,
    synced,
    refused,
    saved: () =>
      new Promise((resolve) => {
        barriers += 1;
        waiting.set(`passed:${String(barriers)}`, resolve);
        provider.sendStateless(`barrier:${String(barriers)}`);
      }),
    ...lineOf(provider),
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}
