import { connect } from "node:net";

/** Sends bytes as they are, where no client would; answers with the status line. */
export function statusOf(origin: string, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on("error", reject);
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString("latin1").split("\r\n")[0] ?? "");
    });
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  });
}
