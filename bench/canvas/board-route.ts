import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";

/** All script that a board's page loads until it is drawn, compressed as a server in front would, in KB. */
export async function readBoardRoute(
  context: BrowserContext,
  address: string,
): Promise<{ scriptKb: number }> {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength));
  });
  await page.goto(address);
  await page.locator(".react-flow__node").first().waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { scriptKb: bytes / 1_024 };
}
