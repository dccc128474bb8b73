import "server-only";
import compression from "compression";
import type { Handle } from "@/lib/server/http/create-http";
import { dropFileNonces } from "@/lib/server/http/file-nonces";

/** Answers with `pages`, packed, and with the nonce of the request only where something stands in the page itself. */
export function servePages(pages: Handle): Handle {
  const pack = compression();
  return (request, response) =>
    new Promise((resolve, reject) => {
      pack(request, response, () => {
        const nonce = request.headers["x-nonce"];
        if (typeof nonce === "string") dropFileNonces(response, nonce);
        pages(request, response).then(resolve, reject);
      });
    });
}
