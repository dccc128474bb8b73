import type { Browser, BrowserContext, Response } from "@playwright/test";

/** Script as it came over the line, in KB, and what packed it. */
export type RouteScript = {
  /** What the page itself names: without it no board is drawn. */
  routeKb: number;
  /** What comes behind it by itself: the coach, the panels, and in the first quiet moment the rest. */
  laterKb: number;
  packedBy: string;
};

const QUIET_MS = 4_000;

async function sizeOf(response: Response): Promise<number> {
  await response.finished();
  return (await response.request().sizes()).responseBodySize;
}

async function sum(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map(sizeOf));
  return sizes.reduce((all, size) => all + size, 0) / 1_024;
}

/** All script that a board's page loads, in a browser that has seen nothing yet. */
export async function readBoardRoute(
  browser: Browser,
  person: BrowserContext,
  address: string,
): Promise<RouteScript> {
  const context = await browser.newContext({ storageState: await person.storageState() });
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  const html = (await (await page.goto(address))?.text()) ?? "";
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const isNamed = (response: Response) => html.includes(new URL(response.url()).pathname);
  const packers = new Set(scripts.map((response) => response.headers()["content-encoding"] ?? "nothing"));
  const read = {
    routeKb: await sum(scripts.filter(isNamed)),
    laterKb: await sum(scripts.filter((response) => !isNamed(response))),
    packedBy: [...packers].join(", "),
  };
  await context.close();
  return read;
}
