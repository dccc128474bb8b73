declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** Packs what is written to a response, as far as the request accepts that and the content is worth it; then calls `next`. */
  type Compression = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  export default function compression(options?: { threshold?: number }): Compression;
}
