import "server-only";
import { createReadStream, readdirSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

type Packed = { path: string; type: string; size: number };

/** Brotli, unless it is named with the weight zero. */
const TAKES_BROTLI = /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i;

function packedIn(folder: string): Map<string, Packed> {
  const found = new Map<string, Packed>();
  let names: string[] = [];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    // Nothing was built, as in development: everything is served as it is.
  }
  for (const name of names.filter((each) => each.endsWith(".br"))) {
    const plain = name.slice(0, -".br".length).replaceAll("\\", "/");
    const type = TYPES[extname(plain)];
    const path = join(folder, name);
    if (type !== undefined) found.set(`/_next/static/${plain}`, { path, type, size: statSync(path).size });
  }
  return found;
}

/**
 * Serves what the build has packed with Brotli, a sixth smaller than what gzip makes of it while it is asked for. Only the
 * files that are there when the server starts, found by their whole address; their names change with what is in them, so
 * a browser may keep them for ever. Answers false, and does nothing, where a request is for something else.
 *
 * @param folder the build's `static` folder
 */
export function createPackedFiles(
  folder: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = packedIn(folder);
  return (request, response) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const file = isRead ? files.get(request.url?.split("?", 1)[0] ?? "") : undefined;
    const accepted = request.headers["accept-encoding"];
    if (file === undefined || typeof accepted !== "string" || !TAKES_BROTLI.test(accepted)) return false;
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Encoding": "br",
      "Content-Length": file.size,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(file.path)
        .on("error", () => response.destroy())
        .pipe(response);
    return true;
  };
}
