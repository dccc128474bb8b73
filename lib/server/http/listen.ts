import "server-only";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BootError } from "@/lib/server/boot-error";

/**
 * Opens the port; resolves with its number, which differs from the one asked for only when that was 0.
 *
 * @throws BootError that names the port and says how to choose another, when it is taken or not allowed
 */
export function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) => {
      reject(new BootError(explain(error, port, host), { cause: error }));
    });
    http.listen(port, host, () => {
      resolve((http.address() as AddressInfo).port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  const advice = `Choose another with PORT, for example: PORT=${String(port + 1)} npm start`;
  if (error.code === "EADDRINUSE") return `Port ${String(port)} is already in use. ${advice}`;
  if (error.code === "EACCES") return `Port ${String(port)} is not allowed for this user. ${advice}`;
  return `Cannot listen on ${host}:${String(port)}: ${error.message}. Set HOST to an address of this machine.`;
}
