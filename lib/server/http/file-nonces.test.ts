import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import compression from "compression";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropFileNonces, withoutFileNonces } from "@/lib/server/http/file-nonces";
import { rawGet } from "@/lib/server/testing/raw-get";

const NONCE = "q83vEjRWeJA+/w==";

/** Pieces of a page, each with what is to be left of it. */
const PIECES: readonly (readonly [string, string])[] = [
  [
    `<script src="/_next/a.js" async="" nonce="${NONCE}"></script>`,
    `<script src="/_next/a.js" async=""></script>`,
  ],
  [`<script src="/_next/b.js" nonce="${NONCE}" id="_R_">`, `<script src="/_next/b.js" id="_R_">`],
  [
    `<link rel="preload" as="script" nonce="${NONCE}" href="/a.js"/>`,
    `<link rel="preload" as="script" href="/a.js"/>`,
  ],
  ...[
    `<script nonce="${NONCE}">self.__next_f.push([1,"a"])</script>`,
    `<script nonce="${NONCE}" id="_R_">for(;b<c;b++)d[b]</script>`,
    `<script src="/other.js" nonce="another"></script>`,
    `<p>nonce="${NONCE}" &lt;script src= 😀 größer</p>`,
    "<",
    "<s",
    "a < b > c",
    "<linked>",
  ].map((same) => [same, same] as const),
];

const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 });
const cuts = fc.array(fc.nat({ max: 700 }), { maxLength: 12 });

function cutAt(text: string, places: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text);
  const ends = [...new Set(places.map((at) => Math.min(at, bytes.length)))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe("a page without the nonce of its files", () => {
  it("keeps all else, however it is cut", () => {
    fc.assert(
      fc.property(page, cuts, (pieces, places) => {
        const parts = cutAt(pieces.map(([before]) => before).join(""), places);
        const filter = withoutFileNonces(NONCE);
        const sent = parts.map((part, index) => filter(part, index === parts.length - 1));
        expect(Buffer.concat(sent).toString()).toBe(pieces.map(([, after]) => after).join(""));
      }),
      { numRuns: 1_000 },
    );
  });

  it("is not held back but for a tag that has begun", () => {
    const filter = withoutFileNonces(NONCE);
    expect(filter(Buffer.from("<p>a</p><script>a<b"), false).toString()).toBe("<p>a</p><script>a<b");
    expect(filter(Buffer.from("<p>c</p><script src="), false).toString()).toBe("<p>c</p>");
    expect(filter(Buffer.from(`"/a.js" nonce="${NONCE}"></scr`), false).toString()).toBe(
      '<script src="/a.js"></scr',
    );
  });
});

const TAG = `<script src="/a.js" nonce="${NONCE}"></script>`;
const HTML = "text/html; charset=utf-8";
const WAYS: Record<string, (response: ServerResponse) => void> = {
  "/whole": (response) => {
    response.setHeader("Content-Type", HTML);
    response.setHeader("Content-Length", TAG.length);
    response.end(TAG);
  },
  "/parts": (response) => {
    response.setHeader("Content-Type", HTML);
    response.flushHeaders();
    response.write(TAG.slice(0, 20));
    setImmediate(() => {
      response.write(Buffer.from(TAG.slice(20)));
      response.end();
    });
  },
  "/flight": (response) => {
    response.setHeader("Content-Type", "text/x-component");
    response.write(TAG);
    response.end();
  },
  "/sized": (response) => {
    response.writeHead(200, { "Content-Type": HTML, "Content-Length": TAG.length }).end(TAG);
  },
  "/nothing": (response) => {
    response.writeHead(304).end();
  },
};

describe("a response", () => {
  const pack = compression({ threshold: 0 });
  const server = createServer((request, response) => {
    pack(request, response, () => {
      dropFileNonces(response, NONCE);
      WAYS[request.url ?? ""]?.(response);
    });
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const get = (path: string, accepted: string) => rawGet(port, path, { "accept-encoding": accepted });

  it.each(["/whole", "/parts"])("that is a page is filtered, packed or not: %s", async (path) => {
    expect((await get(path, "identity")).body.toString()).toBe('<script src="/a.js"></script>');
    const packed = await get(path, "gzip");
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body).toString()).toBe('<script src="/a.js"></script>');
  });

  it("that is no page, or has told its length, is as it was", async () => {
    expect((await get("/flight", "identity")).body.toString()).toBe(TAG);
    const sized = await get("/sized", "identity");
    expect([sized.body.toString(), sized.headers["content-length"]]).toEqual([TAG, String(TAG.length)]);
    expect(await get("/nothing", "gzip")).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });
});
