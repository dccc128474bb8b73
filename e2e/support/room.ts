import { HocuspocusProvider } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import * as Y from "yjs";

/** A raw client of a board's room: what anybody can write who holds a ticket. */
export type Room = {
  doc: Y.Doc;
  synced: Promise<void>;
  /** Resolves with the code that the server refused this client for. */
  refused: Promise<string>;
  /** Resolves once all edits so far are on the server's disk. */
  saved: () => Promise<void>;
  leave: () => void;
};

function codeIn(reason: string): string {
  const code = /"code":"([a-z-]+)"/.exec(reason)?.[1];
  return code ?? reason;
}

/** Joins `board/<id>/1`, the room of a board that was never restored. */
export function joinRoom({ origin, board, ticket }: { origin: string; board: string; ticket: string }): Room {
  const doc = new Y.Doc();
  let onSynced: () => void = () => undefined;
  let onRefused: (code: string) => void = () => undefined;
  const synced = new Promise<void>((resolve) => (onSynced = resolve));
  const refused = new Promise<string>((resolve) => (onRefused = resolve));
  const passed = new Map<string, () => void>();
  let barriers = 0;
  const provider = new HocuspocusProvider({
    url: `${origin.replace(/^http/, "ws")}/collab`,
    WebSocketPolyfill: WebSocket,
    name: `board/${board}/1`,
    document: doc,
    token: ticket,
    onSynced: () => {
      onSynced();
    },
    onAuthenticationFailed: ({ reason }) => {
      onRefused(codeIn(reason));
    },
    onClose: ({ event }) => {
      if (event.reason !== "") onRefused(codeIn(event.reason));
    },
    onStateless: ({ payload }) => passed.get(payload)?.(),
  } as ConstructorParameters<typeof HocuspocusProvider>[0]);
  return {
    doc,
    synced,
    refused,
    saved: () =>
      new Promise((resolve) => {
        barriers += 1;
        passed.set(`passed:${String(barriers)}`, resolve);
        provider.sendStateless(`barrier:${String(barriers)}`);
      }),
    leave: () => {
      provider.destroy();
      provider.configuration.websocketProvider.destroy();
      doc.destroy();
    },
  };
}
