import { WebSocket } from "ws";

/** For tests: sockets that can be cut, and do not come back before the line is up again. */
export function cuttableSockets() {
  const open = new Set<WebSocket>();
  const line = {
    up: true,
    /** How often a socket was opened, or tried to be. */
    tries: 0,
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
      line.tries += 1;
      // One that is given up before it is open says so as an error, which here would end the process.
      this.on("error", () => undefined);
    }
  }
  return { line, webSocket: Socket };
}
