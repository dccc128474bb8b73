import type { APIRequestContext, Locator, Page } from "@playwright/test";
import * as z from "zod";
import { faultsOf, SIZES } from "@/e2e/support/accessible";
import { expect, test } from "@/e2e/support/test";

const entriesSchema = z.array(z.object({ href: z.string(), sort: z.string() }));
/** One page of each sort. */
const PAGES = [
  "/learn",
  "/learn?q=cache",
  "/learn/steps/s13",
  "/learn/steps/d4",
  "/learn/steps/s20/s20.active-active",
  "/learn/steps/s11/s11.rbac",
  "/learn/steps/d1/d1.trace",
  "/learn/kinds/websocket-gateway",
  "/learn/failures/F01",
  "/learn/terms",
] as const;

/** How many pages are asked for at a time. */
const AT_ONCE = 3;

/** The HTML of a page that must be there, in which nothing hidden and no slip of a template stands. */
async function readPage(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  const html = await response.text();
  expect([...html.matchAll(/<h1[\s>]/g)], path).toHaveLength(1);
  expect(html, path).not.toContain("loadstone-reference-");
  const seen = html.replaceAll(/<script[\s\S]*?<\/script>/g, "");
  expect(seen, path).not.toMatch(/\bundefined\b|\bNaN\b|\[object Object\]/);
  return html;
}

const users = (page: Page): Locator => page.getByRole("slider", { name: "Users a day" });

test("every page is there, has one title and is called something of its own", async ({ request }) => {
  const entries = entriesSchema.parse(await (await request.get("/api/learn/entries")).json());
  const paths = [...new Set(entries.map(({ href }) => href.split("#")[0] ?? ""))];
  expect(paths.length).toBeGreaterThan(280);
  const titles = new Map<string, string>();
  const rest = [...paths, "/learn"][Symbol.iterator]();
  const readRest = async () => {
    for (const path of rest) {
      const html = await readPage(request, path);
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
      expect(title, path).toMatch(/ · Loadstone$/);
      expect(titles.get(title), `${path} is called "${title}"`).toBeUndefined();
      titles.set(title, path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readRest));
  const terms = await (await request.get("/learn/terms")).text();
  const anchors = entries.filter(({ sort }) => sort === "term").map(({ href }) => href.split("#")[1] ?? "");
  expect(anchors.filter((id) => !terms.includes(`id="${id}"`))).toEqual([]);
});

test("what is not there is a 404", async ({ request }) => {
  for (const path of [
    "/learn/steps/s99",
    "/learn/steps/S13",
    "/learn/steps/s13/s13.nothing",
    "/learn/steps/s14/s13.cache-aside",
    "/learn/steps/d1/d9.manual",
    "/learn/kinds/nothing",
    "/learn/kinds/constructor",
    "/learn/kinds/__proto__",
    "/learn/failures/F99",
    "/learn/failures/f01",
    "/learn/steps",
    "/learn/nowhere",
    `/learn/kinds/${"x".repeat(2_000)}`,
    "/learn/kinds/%3Cscript%3E",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get(`/learn?q=${"cache ".repeat(400)}`)).status()).toBe(200);
  expect((await request.get("/learn?q=a&q=b")).status()).toBe(200);
});

test("the list for the search may be kept by its version alone, and holds nothing hidden", async ({
  request,
}) => {
  const page = await (await request.get("/learn")).text();
  const address = /\/api\/learn\/entries\?v=[0-9a-f]+/.exec(page)?.[0] ?? "";
  const kept = await request.get(address);
  expect(kept.headers()["cache-control"]).toContain("immutable");
  expect(await kept.text()).not.toContain("loadstone-reference-");
  const loose = await request.get("/api/learn/entries?v=of-another-day");
  expect(loose.headers()["cache-control"]).toBe("no-store");
});

for (const { name, viewport } of SIZES)
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("each sort of page is for everybody, and no wider than the screen", async ({ page }) => {
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const faults = await faultsOf(page);
        expect.soft(faults, path).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, path).toBeLessThanOrEqual(viewport.width);
      }
    });
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap on the line breaks the board", async ({ page }) => {
    await page.goto("/learn/steps/s4");
    await users(page).scrollIntoViewIfNeeded();
    const box = (await users(page).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.97, box.y + box.height / 2);
    await expect(page.getByRole("img", { name: /^Before: / })).toHaveAccessibleName(
      /some answers never come/,
    );
  });

  test("a thumb finds every control of every sort of page", async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // Left out: links within a sentence, radios within their labels, links that stretch over their whole card.
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll("main :is(a, button, summary, input:not([type=radio]), label)"),
        ].flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          const isLeftOut = one.matches("p a, dd a:not(li a), li.relative a") || width < 2 || height < 2;
          return isLeftOut || height >= 44
            ? []
            : [`${one.tagName} ${one.textContent.slice(0, 30)} ${String(height)}`];
        }),
      );
      expect.soft(small, path).toEqual([]);
    }
  });
});

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing travels while the load changes", async ({ page }) => {
    await page.goto("/learn/steps/s13");
    await users(page).focus();
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press("PageDown");
      const lasting = await page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration) > 1)
          .map((animation) => animation.id),
      );
      expect(lasting).toEqual([]);
    }
  });
});
