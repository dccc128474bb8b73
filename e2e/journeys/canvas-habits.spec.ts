import { expect, test } from "@/e2e/fixtures";
import { Studio } from "@/e2e/pages/studio";
import { openBoard, quickAdd } from "@/e2e/support/studio";

/** Adds components by name and connects the first to the second. */
async function drawPair(studio: Studio): Promise<void> {
  const { canvas, page } = studio;
  for (const name of ["App server", "Relational database"]) {
    await quickAdd(page, name);
    await expect(canvas.node(name)).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await canvas.fit();
  await canvas.connectByHandle("App server", "bottom", "Relational database");
  await canvas.wire.getByRole("button", { name: "Done" }).click();
}

test.beforeEach(async ({ page, guest }) => {
  await openBoard(page, await guest.createBoard("own"));
});

test("what is copied in one tab is pasted on another board, connections included", async ({
  page,
  guest,
  studio,
}) => {
  await drawPair(studio);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await expect(page.getByText("2 parts copied, with one connection.").first()).toBeAttached();

  const tab = await page.context().newPage();
  const other = new Studio(tab);
  await openBoard(tab, await guest.createBoard("own"));
  await tab.keyboard.press("Control+v");
  await expect(other.canvas.node("App server")).toBeVisible();
  await expect(other.canvas.line("App server", "Relational database")).toBeVisible();
  await tab.keyboard.press("Control+z");
  await expect(other.canvas.node("Relational database")).toBeHidden();
});

test("duplicate, choose the others, and take it back at once", async ({ page, studio }) => {
  const { canvas } = studio;
  await drawPair(studio);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+d");
  await expect(canvas.line("App server 2", "Relational database 2")).toBeVisible();
  await expect(canvas.node("App server 2")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("i");
  await expect(canvas.node("App server 2")).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("Control+z");
  await expect(canvas.node("App server 2")).toBeHidden();
});

test("aligned by a key, and said why not when it is too few", async ({ page, studio }) => {
  const { canvas } = studio;
  await drawPair(studio);
  await canvas.moveNode("Relational database", await canvas.spot(0.6, 0.7));
  await page.keyboard.press("Escape");
  const left = async (name: string) =>
    Math.round((await canvas.pointOf(canvas.node(name), { x: 0, y: 0 })).x);
  expect(await left("App server")).not.toBe(await left("Relational database"));
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Alt+a");
  await expect.poll(async () => (await left("App server")) - (await left("Relational database"))).toBe(0);
  await page.keyboard.press("Escape");
  await canvas.node("App server").click();
  await page.keyboard.press("Alt+a");
  await expect(page.getByText("Choose two or more components first.").first()).toBeAttached();
});

test("a pinned component stays while the board is tidied up, previewed and undone", async ({
  page,
  studio,
}) => {
  const { canvas } = studio;
  await drawPair(studio);
  await canvas.moveNode("Relational database", await canvas.spot(0.3, 0.8));
  await canvas.node("App server").click();
  await page.keyboard.press("p");
  const place = (name: string) => canvas.node(name).evaluate((node) => (node as HTMLElement).style.transform);
  const [pinned, loose] = [await place("App server"), await place("Relational database")];
  await page.keyboard.press("Shift+t");
  const bar = page.getByRole("group", { name: "Tidy up" });
  await expect(bar).toContainText("the pinned one stays");
  await bar.getByRole("button", { name: "Leave as it was" }).click();
  await expect.poll(() => place("Relational database")).toBe(loose);
  await page.keyboard.press("Shift+t");
  await bar.getByRole("button", { name: "Tidy up" }).click();
  await expect.poll(() => place("Relational database")).not.toBe(loose);
  expect(await place("App server")).toBe(pinned);
  await page.keyboard.press("Control+z");
  await expect.poll(() => place("Relational database")).toBe(loose);
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("several are chosen one after the other, and removed", async ({ page, studio }) => {
    const { canvas } = studio;
    for (const [category, kind] of [
      ["Compute", "App server"],
      ["Data", "Relational database"],
    ] as const) {
      await canvas.rail.getByRole("button", { name: category }).tap();
      await canvas.kind(kind).tap();
    }
    await canvas.view.getByRole("button", { name: "Fit the whole board" }).tap();
    await canvas.atRest();
    await canvas.node("App server").tap();
    await page.getByRole("button", { name: "Choose more" }).tap();
    await canvas.node("Relational database").tap();
    const bar = page.getByRole("toolbar", { name: "What is chosen" });
    await expect(bar).toContainText("2 chosen");
    await bar.getByRole("button", { name: "Remove" }).tap();
    await expect(canvas.node("App server")).toBeHidden();
    await expect(canvas.node("Relational database")).toBeHidden();
  });
});
