import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { violationsOf } from "@/e2e/support/axe";
import { exportBoard } from "@/e2e/support/command-line";
import { largeBoard } from "@/e2e/support/large-board";
import { expect, test } from "@/e2e/support/test";
import { workedBoard } from "@/e2e/support/worked-board";

const board = largeBoard();
const LINES = Object.keys(board.connections).length;

/** Names that try everything a label could try. */
const HOSTILE = [
  "<script>window.hit = 1</script>",
  "</text></svg><script>window.hit = 2</script>",
  '"><img src=x onerror="window.hit = 3">',
  "<a href='javascript:window.hit=4'>x</a>",
  "]]><!--<svg onload=window.hit=5>",
  "&lt;b&gt; &#60;i&#62; &amp;",
  "{{constructor}} ${window.hit=6}",
  "</style><style>*{display:none}</style>",
] as const;
const hostile = (_given: string, at: number): string => HOSTILE[at % HOSTILE.length] ?? "";

async function open(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
}

/** What a picture draws, asked of the browser that draws it. */
async function lookAt(page: Page) {
  return page.evaluate(() => {
    const svg = document.querySelector("svg");
    if (svg === null) throw new Error("there is no picture");
    const view = svg.viewBox.baseVal;
    const strokes = [...svg.querySelectorAll<SVGPathElement>(":scope > g > title + path")].filter(
      (path) => path.getAttribute("fill") === "none",
    );
    const isInside = (path: SVGPathElement): boolean => {
      const { x, y, width, height } = path.getBBox();
      return (
        x >= view.x && y >= view.y && x + width <= view.x + view.width && y + height <= view.y + view.height
      );
    };
    // A text runs over when it ends beyond the box that it is written in: the first rectangle of its group.
    const over = [...svg.querySelectorAll<SVGTextElement>("g > text")].filter((text) => {
      const group = text.parentElement as unknown as SVGGElement;
      const boxes = [...group.querySelectorAll<SVGRectElement>(":scope > rect")].map((rect) =>
        rect.getBBox(),
      );
      const right = Math.max(...boxes.map((box) => box.x + box.width));
      const at = text.getBBox();
      return boxes.length > 0 && at.x + at.width > right + 1;
    });
    return {
      lines: strokes.length,
      bare: strokes.filter((path) => path.getTotalLength() < 8 || getComputedStyle(path).stroke === "none")
        .length,
      outside: strokes.filter((path) => !isInside(path)).length,
      over: over.map((text) => text.textContent),
      texts: [...svg.querySelectorAll("text")].map((text) => text.textContent),
      title: svg.querySelector("title")?.textContent,
      described: svg.querySelector("desc")?.textContent,
      strange: [...document.querySelectorAll("*")]
        .map((one) => one.localName)
        .filter((name) =>
          [
            "script",
            "img",
            "image",
            "a",
            "iframe",
            "object",
            "foreignObject",
            "use",
            "style",
            "animate",
            "set",
          ].includes(name),
        ),
      hit: (window as { hit?: number }).hit,
    };
  });
}

test.describe("a board of sixty components as a picture", () => {
  for (const theme of ["light", "dark"] as const) {
    test(`stands alone, whole and legible, ${theme}`, async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const file = exportBoard(board, "svg", "--theme", theme, "--load");
      await open(page, file);
      const seen = await lookAt(page);
      expect(Object.keys(board.components)).toHaveLength(60);
      expect(seen).toMatchObject({
        lines: LINES,
        bare: 0,
        outside: 0,
        over: [],
        strange: [],
        title: "Sixty components",
      });
      expect(seen.described).toContain(`60 components and ${String(LINES)} connections.`);
      for (const text of ["Browser 1", "Zone A", "EU west", "SQL read", "WebSocket", "Orders", "subscribe"])
        expect(seen.texts).toContain(text);
      expect(asked).toEqual([pathToFileURL(file).href]);
      const picture = page.locator("svg");
      await test
        .info()
        .attach(`sixty-${theme}`, { body: await picture.screenshot(), contentType: "image/png" });
    });
  }

  test("is legible in whatever font draws it", async ({ page }) => {
    const file = exportBoard(board, "svg");
    for (const family of ["monospace", "serif", "DejaVu Sans"]) {
      await page.setContent(
        readFileSync(file, "utf8").replace(/font-family="[^"]*"/, `font-family="${family}"`),
      );
      expect((await lookAt(page)).over, family).toEqual([]);
    }
  });
});

test.describe("labels that try to be scripts", () => {
  const named = largeBoard(hostile);

  test("are text in a picture, opened alone, set into a page, and read as XML", async ({ page }) => {
    const file = exportBoard(named, "svg");
    const svg = readFileSync(file, "utf8");
    await open(page, file);
    const alone = await lookAt(page);
    expect(alone).toMatchObject({ lines: LINES, strange: [], title: HOSTILE[0] });
    expect(alone.hit).toBeUndefined();
    expect(alone.texts).toContain(HOSTILE[0]);

    await page.goto("about:blank");
    await page.setContent(`<!doctype html><title>page</title><main>${svg}</main>`);
    const within = await lookAt(page);
    expect(within).toMatchObject({ lines: LINES, strange: [] });
    expect(within.hit).toBeUndefined();
    expect(within.described).toContain(HOSTILE[2]);

    const faults = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent,
      svg,
    );
    expect(faults).toBeUndefined();
  });

  test("are text in a report", async ({ page }) => {
    await open(page, exportBoard(named, "report"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HOSTILE[0]);
    const { strange, hit } = await lookAt(page);
    expect(strange.filter((name) => name !== "style")).toEqual([]);
    expect(strange.filter((name) => name === "style")).toHaveLength(1);
    expect(hit).toBeUndefined();
    await expect(page.getByRole("cell", { name: HOSTILE[3] }).first()).toBeVisible();
  });
});

test("a picture becomes a PNG of twice its size, lines and all", async ({ page }) => {
  const svg = readFileSync(exportBoard(board, "svg", "--theme", "dark"), "utf8");
  const source = readFileSync("lib/client/svg-to-png.ts", "utf8");
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  await page.setContent("<!doctype html><title>png</title>");
  await page.addScriptTag({ type: "module", content: `${outputText}\nwindow.svgToPng = svgToPng;` });
  await page.waitForFunction(() => "svgToPng" in window);
  const made = await page.evaluate(async (text) => {
    const { svgToPng } = window as unknown as {
      svgToPng: (svg: string) => Promise<{ ok: true; value: Blob } | { ok: false; error: unknown }>;
    };
    const result = await svgToPng(text);
    if (!result.ok) return { fault: result.error };
    const bitmap = await createImageBitmap(result.value);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (context === null) return { fault: "no canvas" };
    context.drawImage(bitmap, 0, 0);
    document.body.innerHTML = text;
    const root = document.querySelector("svg");
    if (root === null) return { fault: "no picture" };
    const { x, y } = root.viewBox.baseVal;
    const at = (left: number, top: number): string =>
      [...context.getImageData(Math.round((left - x) * 2), Math.round((top - y) * 2), 1, 1).data].join(",");
    const ground = at(x + 2, y + 2);
    const strokes = [...root.querySelectorAll<SVGPathElement>(":scope > g > title + path")].filter(
      (path) => path.getAttribute("stroke-dasharray") === null,
    );
    const unseen = strokes.filter((path) => {
      const point = path.getPointAtLength(6);
      return at(point.x, point.y) === ground;
    });
    return {
      type: result.value.type,
      width: bitmap.width,
      wide: Number(root.getAttribute("width")),
      strokes: strokes.length,
      unseen: unseen.length,
      ground,
    };
  }, svg);
  expect(made).toMatchObject({ type: "image/png", unseen: 0 });
  expect(made.width).toBe(2 * (made.wide ?? 0));
  expect(made.strokes).toBeGreaterThan(40);
  expect(made.ground).toMatch(/^\d{1,2},\d{1,2},\d{1,2},255$/);
});

for (const theme of ["light", "dark"] as const) {
  test(`a report reads on a screen, on a phone and on paper, ${theme}`, async ({ page }) => {
    await open(page, exportBoard(workedBoard(), "report", "--theme", theme));
    for (const name of ["What it promises", "Parts, the busiest first", "The defence", "Decisions"])
      await expect(page.getByRole("heading", { name, level: 2 })).toBeVisible();
    await expect(page.getByRole("img", { name: "URL shortener" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(14);
    const violations = await violationsOf(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.emulateMedia({ media: "print" });
    const ink = await page.evaluate(
      () => getComputedStyle(document.querySelector("h1") ?? document.body).color,
    );
    expect(
      ink
        .match(/\d+/g)
        ?.map(Number)
        .every((part) => part < 80),
    ).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
  });
}
