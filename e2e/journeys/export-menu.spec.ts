import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { openBoard } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { workedBoard } from "@/e2e/support/worked-board";

const board = workedBoard(5);
const COMPONENTS = Object.values(board.components).map(({ name }) => name);

async function choose(page: Page, label: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: label }).click();
}

async function fileOf(page: Page, label: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await choose(page, label);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a board leaves as pictures, as text and as decisions, each named after it", async ({ page, guest }) => {
  await openBoard(page, await guest.importBoard(board));

  const svg = await fileOf(page, /SVG/);
  expect(svg.name).toMatch(/^[\w-]+\.svg$/);
  for (const name of COMPONENTS) expect(svg.bytes.toString()).toContain(name);

  const png = await fileOf(page, /PNG/);
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  const width = Number(/width="(\d+)"/.exec(svg.bytes.toString())?.[1]);
  expect(png.bytes.readUInt32BE(16)).toBe(2 * width);

  const mermaid = await fileOf(page, /Mermaid/);
  expect(mermaid.name).toMatch(/\.mmd$/);
  expect(mermaid.bytes.toString()).toContain("flowchart");

  const decisions = await fileOf(page, /Decisions/);
  expect(decisions.name).toMatch(/-decisions\.zip$/);
  const files = unzipSync(decisions.bytes);
  expect(Object.keys(files).length).toBeGreaterThan(2);
  for (const [path, text] of Object.entries(files)) {
    expect(path).toMatch(/\.md$/);
    expect(strFromU8(text)).toMatch(/^(---|# )/);
  }
});

test("the report opens in a tab of its own, with the picture and the defence, and can be printed", async ({
  page,
  context,
  guest,
}) => {
  await openBoard(page, await guest.importBoard(board));
  const opening = context.waitForEvent("page");
  await choose(page, /Report/);
  const report = await opening;
  await expect(report.getByRole("heading", { level: 1 })).toHaveText(board.about.name);
  await expect(report.getByRole("img").first()).toBeVisible();
  await expect(report.locator("svg")).toContainText(COMPONENTS[0] ?? "");
  const paper = await report.pdf({ format: "A4" });
  expect(paper.subarray(0, 4).toString()).toBe("%PDF");
});

test("pictures follow the theme of the screen", async ({ page, guest }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openBoard(page, await guest.importBoard(board));
  const dark = (await fileOf(page, /SVG/)).bytes.toString();
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).not.toHaveClass(/dark/);
  expect((await fileOf(page, /SVG/)).bytes.toString()).not.toBe(dark);
});
