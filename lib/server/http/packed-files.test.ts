import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPackedFiles } from "@/lib/server/http/packed-files";
import { rawGet, type RawAnswer } from "@/lib/server/testing/raw-get";

const SCRIPT = "console.log('a script, a script, a script')";

let port = 0;
const folder = mkdtempSync(join(tmpdir(), "loadstone-packed-"));
const server = createServer();

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks/a.js"), SCRIPT);
  writeFileSync(join(folder, "chunks/a.js.br"), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, "chunks/plain.js"), SCRIPT);
  writeFileSync(join(folder, "secret.txt.br"), "not a script");
  const serve = createPackedFiles(folder);
  server.on("request", (request, response) => {
    if (!serve(request, response)) response.writeHead(418).end("left to others");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer> =>
  rawGet(port, path, headers, method);

const BROTLI = { "accept-encoding": "gzip, deflate, br" };
const SCRIPT_PATH = "/_next/static/chunks/a.js";

describe("packed files", () => {
  it("are served packed, to be kept for ever", async () => {
    const { status, headers, body } = await get(`${SCRIPT_PATH}?v=1`, BROTLI);
    expect(status).toBe(200);
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    expect(headers).toMatchObject({
      "content-type": "application/javascript; charset=utf-8",
      "content-encoding": "br",
      "content-length": String(body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
  });

  it("are told of without their content", async () => {
    const { status, headers, body } = await get(SCRIPT_PATH, BROTLI, "HEAD");
    expect([status, body.length, headers["content-encoding"]]).toEqual([200, 0, "br"]);
  });

  it.each(["gzip", "", "gzip, br;q=0", "gzip, br;q=0.0, identity", "bread"])(
    "are left to others for whoever accepts %j",
    async (accepted) => {
      expect((await get(SCRIPT_PATH, { "accept-encoding": accepted })).status).toBe(418);
    },
  );

  it.each(["br", "gzip,br", "br;q=0.5", "br ;q=1.0, gzip"])("go to whoever accepts %j", async (accepted) => {
    expect((await get(SCRIPT_PATH, { "accept-encoding": accepted })).status).toBe(200);
  });

  it.each([
    "/_next/static/chunks/plain.js",
    "/_next/static/chunks/a.js.br",
    "/_next/static/secret.txt",
    "/_next/static/chunks/../chunks/a.js",
    "/_next/static/%2e%2e/chunks/a.js",
    "/chunks/a.js",
    "//_next/static/chunks/a.js",
  ])("%s is none", async (path) => {
    expect((await get(path, BROTLI)).status).toBe(418);
  });

  it("are only read", async () => {
    expect((await get(SCRIPT_PATH, BROTLI, "POST")).status).toBe(418);
  });
});

it("where nothing is built, nothing is packed", () => {
  expect(
    createPackedFiles("/nowhere/at/all")({ method: "GET", url: "/", headers: {} } as never, {} as never),
  ).toBe(false);
});
