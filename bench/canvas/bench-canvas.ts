import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { capture, type Drawn } from "@/bench/canvas/capture";
import { costOf, drag, zoom, type Cost } from "@/bench/canvas/gestures";
import { readBoardRoute } from "@/bench/canvas/board-route";
import { measureTidyUp } from "@/bench/canvas/measure-tidy-up";
import { say } from "@/bench/canvas/say";
import { serveBare } from "@/bench/canvas/serve-bare";
import { makeBoard } from "@/bench/make-board";
import { median, quantile } from "@/bench/quantile";
import { guestOf } from "@/testing/guest";
import { startOwnServer } from "@/testing/own-server";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";

const SMALLEST = 100;
const SIZES = [SMALLEST, 500, 1_000];
const TIMES_BARE = 1.4;
const TIMES_TO_OPEN = 1.5;
const ROUNDS = 5;
const MOST_SCRIPT_KB = 380;
const VIEWPORT = { width: 1_440, height: 900 };

type Opened = { page: Page; cdp: CDPSession; openMs: number };

/** Resolves in the browser as soon as so many components and lines are drawn, with the time since the page began. */
function drawnAt({ nodes, edges }: { nodes: number; edges: number }): Promise<number> {
  return new Promise((resolve) => {
    const look = (now: number): void => {
      const isThere =
        document.querySelectorAll(".react-flow__node").length >= nodes &&
        document.querySelectorAll(".react-flow__edge").length >= edges;
      if (isThere) resolve(now);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function open(page: Page, address: string, counts: { nodes: number; edges: number }): Promise<Opened> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await page.goto(address, { waitUntil: "commit" });
  const openMs = await page.evaluate(drawnAt, counts);
  return { page, cdp, openMs };
}

const framesOf = (costs: readonly Cost[]): string => {
  const all = costs.flatMap(({ frames }) => frames);
  return `frames p50 ${quantile(all, 0.5).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ms`;
};

/** Has both pages do the same in turns, and says what ours took over the bare one's. */
async function compare(
  what: string,
  [ours, bare]: readonly [Opened, Opened],
  gesture: (at: Opened) => Promise<void>,
): Promise<boolean> {
  const costs: { ours: Cost[]; bare: Cost[] } = { ours: [], bare: [] };
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [side, at] of round % 2 === 0
      ? ([
          ["ours", ours],
          ["bare", bare],
        ] as const)
      : ([
          ["bare", bare],
          ["ours", ours],
        ] as const)) {
      await at.page.bringToFront();
      const cost = await costOf(at.page, at.cdp, () => gesture(at));
      if (round >= 0) costs[side].push(cost);
    }
  const ratio = median(costs.ours.map(({ taskMs }, at) => taskMs / (costs.bare[at]?.taskMs ?? NaN)));
  const took = (side: readonly Cost[]) => `${median(side.map(({ taskMs }) => taskMs)).toFixed(0)} ms`;
  return say(
    ratio <= TIMES_BARE,
    what,
    `${took(costs.ours)} over ${took(costs.bare)} is ${ratio.toFixed(2)}, budget ${String(TIMES_BARE)}; ours ${framesOf(costs.ours)}; bare ${framesOf(costs.bare)}`,
  );
}

/** Opens both pages in turns, caches warm, and says what ours took over the bare one's. */
async function compareOpening(
  size: number,
  pages: readonly [Page, Page],
  addresses: readonly [string, string],
  counts: { nodes: number; edges: number },
): Promise<boolean> {
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < ROUNDS; round += 1)
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      await pages[side].bringToFront();
      const { openMs } = await open(pages[side], addresses[side], counts);
      if (round >= 0) times[side].push(openMs);
    }
  const ratio = median(times[0].map((ms, at) => ms / (times[1][at] ?? NaN)));
  return say(
    ratio <= TIMES_TO_OPEN,
    `opening ${String(size)} components`,
    `${median(times[0]).toFixed(0)} ms over ${median(times[1]).toFixed(0)} ms is ${ratio.toFixed(2)}, budget ${String(TIMES_TO_OPEN)}`,
  );
}

async function cssOf(page: Page): Promise<string> {
  const hrefs = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href),
  );
  const texts = await Promise.all(hrefs.map(async (href) => (await page.request.get(href)).text()));
  return texts.join("\n");
}

function knowledgeOf() {
  const { content, faults } = readContent("content");
  if (faults.length > 0) throw new Error("The content is not sound.");
  return publicKnowledge(content, "url-shortener");
}

async function benchAll(browser: Browser, origin: string): Promise<boolean> {
  const knowledge = knowledgeOf();
  const context = await browser.newContext({ viewport: VIEWPORT, baseURL: origin });
  // What compiles this file marks the names of functions; the browser knows nothing of that.
  await context.addInitScript({ content: "globalThis.__name = (named) => named;" });
  const guest = guestOf(context, origin);
  const verdicts: boolean[] = [];
  const ours = await context.newPage();
  await ours.goto("/");
  const first = await guest.importBoard(makeBoard(SMALLEST, knowledge));
  await ours.goto(`/boards/${first}`);
  const bareServer = await serveBare(await cssOf(ours));
  const bare = await context.newPage();
  const { routeKb, laterKb, packedBy } = await readBoardRoute(browser, context, `${origin}/boards/${first}`);
  verdicts.push(
    say(
      routeKb <= MOST_SCRIPT_KB,
      "script of the board's route",
      `${routeKb.toFixed(0)} KB packed by ${packedBy}, budget ${String(MOST_SCRIPT_KB)} KB; ${laterKb.toFixed(0)} KB come behind it`,
    ),
  );
  for (const size of SIZES) {
    const board = makeBoard(size, knowledge);
    const address = `${origin}/boards/${await guest.importBoard(board)}`;
    const [parents, ends] = [Object.values(board.components), Object.values(board.connections)];
    const counts = { nodes: parents.length, edges: ends.length };
    await ours.bringToFront();
    const opened = await open(ours, address, counts);
    await ours.waitForTimeout(1_000);
    const drawn: Drawn = await capture(ours, ends, parents);
    bareServer.show(`/${String(size)}`, drawn);
    await bare.bringToFront();
    const openedBare = await open(bare, `${bareServer.origin}/${String(size)}`, counts);
    const both = [opened, openedBare] as const;
    const moved = "a000-queue";
    verdicts.push(
      await compare(`zoom at ${String(size)} components`, both, ({ page, cdp }) => zoom(page, cdp)),
      await compare(`drag at ${String(size)} components`, both, ({ page }) => drag(page, moved)),
    );
    if (size === SIZES.at(-1))
      verdicts.push(
        await compareOpening(size, [ours, bare], [address, `${bareServer.origin}/${String(size)}`], counts),
      );
  }
  const small = makeBoard(SMALLEST, knowledge);
  verdicts.push(
    ...(await measureTidyUp(
      context,
      ROUNDS,
      [`${origin}/boards/${first}`, `${bareServer.origin}/${String(SMALLEST)}`],
      (page) => capture(page, Object.values(small.connections), Object.values(small.components)),
    )),
  );
  bareServer.close();
  return verdicts.every(Boolean);
}

/** Measures the canvas in a browser beside a bare page of React Flow; with whether every budget was kept. */
export async function benchCanvas(): Promise<boolean> {
  process.env["LOADSTONE_DIST_DIR"] ??= ".next";
  const data = mkdtempSync(join(tmpdir(), "loadstone-bench-"));
  const server = await startOwnServer(data);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    return await benchAll(browser, server.origin);
  } finally {
    await browser.close();
    await server.kill();
    rmSync(data, { recursive: true, force: true });
  }
}
