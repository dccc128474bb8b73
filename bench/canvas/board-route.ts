import type { Browser, BrowserContext } from "@playwright/test";

/** All script that a board's page loads until it is drawn, as it came over the line: in KB, with what packs it. */
export async function readBoardRoute(
  browser: Browser,
  person: BrowserContext,
  address: string,
): Promise<{ scriptKb: number; packedBy: string }> {
  // A browser that has seen nothing yet, with the cookies of whoever has the board.
  const context = await browser.newContext({ storageState: await person.storageState() });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  const packers = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    packers.add(response.headers()["content-encoding"] ?? "nothing");
    sizes.push(
      response
        .finished()
        .then(() => response.request().sizes())
        .then(({ responseBodySize }) => responseBodySize),
    );
  });
  await page.goto(address);
  await page.locator(".react-flow__node").first().waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { scriptKb: bytes / 1_024, packedBy: [...packers].join(", ") };
}
