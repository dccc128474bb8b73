import { buildSync } from "esbuild";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Drawn } from "@/bench/canvas/capture";

/** The bare page, by size of board. */
export type BareServer = { origin: string; show: (path: string, drawn: Drawn) => void; close: () => void };

function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["bench/canvas/bare-page.tsx"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    target: "es2022",
    alias: { "@": process.cwd() },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}

function pageOf(drawn: Drawn, css: string): string {
  const data = JSON.stringify(drawn).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en" class="light"><head><meta charset="utf-8"><title>Bare</title><style>${css}</style></head>
<body><div id="place"></div><script type="application/json" id="drawn">${data}</script><script src="/bare.js"></script></body></html>`;
}

/** Serves the bare page with the product's own styles; each board stands in its page as JSON. */
export async function serveBare(css: string): Promise<BareServer> {
  const script = bundle();
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (request.url === "/bare.js")
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    else if (page !== undefined) response.writeHead(200, { "content-type": "text/html" }).end(page);
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    show: (path, drawn) => pages.set(path, pageOf(drawn, css)),
    close: () => server.close(),
  };
}
