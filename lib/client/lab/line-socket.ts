/** What a socket tells of itself. `code` and `reason` are the server's, or the network's. */
export interface SocketEvents {
  onOpen(): void;
  onText(text: string): void;
  onClose(code: number, reason: string): void;
}

/** One socket to the sessions' door. Closing it is all a page can do to it: the server sees a close, and no reason. */
export interface LineSocket {
  send(text: string): void;
  close(): void;
}

/** Opens a socket; with `idleMs` through the proxy that cuts it after so long without a byte. */
export type OpenSocket = (events: SocketEvents, idleMs: number) => LineSocket;

/** Opens the browser's sockets to the server that served the page. */
export const openBrowserSocket: OpenSocket = (events, idleMs) => {
  const url = new URL("/sessions", window.location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  if (idleMs > 0) url.searchParams.set("idle", String(Math.round(idleMs)));
  const socket = new WebSocket(url);
  socket.addEventListener("open", () => {
    events.onOpen();
  });
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") events.onText(data);
  });
  socket.addEventListener("close", ({ code, reason }) => {
    events.onClose(code, reason);
  });
  return {
    send: (text) => {
      socket.send(text);
    },
    close: () => {
      socket.close();
    },
  };
};
