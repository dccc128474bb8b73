import "server-only";
import type { Socket } from "node:net";

/** How many looks are taken within the time after which a line is cut. */
const LOOKS = 20;

/**
 * Cuts a line when nothing was written to it for `idleMs`, as proxies on the way do, without a word to either end.
 * Returns how to leave it alone again.
 */
export function cutWhenIdle(socket: Pick<Socket, "bytesWritten" | "destroy">, idleMs: number): () => void {
  let written = socket.bytesWritten;
  let silentSince = performance.now();
  const timer = setInterval(() => {
    if (socket.bytesWritten !== written) {
      written = socket.bytesWritten;
      silentSince = performance.now();
    } else if (performance.now() - silentSince >= idleMs) {
      clearInterval(timer);
      socket.destroy();
    }
  }, idleMs / LOOKS).unref();
  return () => {
    clearInterval(timer);
  };
}
