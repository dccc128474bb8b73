import { WebSocket } from "ws";

/** For tests: sockets that can be cut, and do not come back before the line is up again. */
export function cuttableSockets() {
  const open = new Set<WebSocket>();
  const line = {
    up: true,
    cut: () => {
      line.up = false;
      open.forEach((socket) => {
        socket.terminate();
      });
    },
  };
  class Socket extends WebSocket {
    constructor(url: string) {
      super(line.up ? url : "ws://127.0.0.1:9/");
      open.add(this);
    }
  }
  return { line, webSocket: Socket };
}
