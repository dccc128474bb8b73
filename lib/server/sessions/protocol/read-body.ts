import "server-only";
import type { IncomingMessage } from "node:http";

/** The largest body of one request. */
export const LARGEST_BODY_BYTES = 1_048_576;
/** How much of a body that is refused is still taken in, so that the sender reads the answer instead of a broken line. */
const DRAINED_BYTES = 64 * 1_048_576;

/** The whole body; `null` when it is larger than a request may be, after which the request is read to its end. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > DRAINED_BYTES) {
      request.destroy();
      break;
    }
    if (bytes <= LARGEST_BODY_BYTES) parts.push(part);
  }
  return bytes > LARGEST_BODY_BYTES ? null : Buffer.concat(parts);
}
