import { expect, test } from "@/e2e/fixtures";
import type { Studio } from "@/e2e/pages/studio";
import { openBoard, quickAdd } from "@/e2e/support/studio";

/** Adds components by name, one under the other, and fits the board. */
async function stock(studio: Studio, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await quickAdd(studio.page, name);
    await expect(studio.canvas.node(name)).toBeVisible();
    await studio.page.keyboard.press("Escape");
  }
  await studio.canvas.fit();
}

test.beforeEach(async ({ page, guest }) => {
  await openBoard(page, await guest.createBoard("own"));
});

test("a component is added by a click, by a pull and by its name", async ({ page, studio }) => {
  const { canvas } = studio;
  await expect(page.getByText("Start with one client and one server.")).toBeVisible();

  await canvas.rail.getByRole("button", { name: "Compute" }).click();
  await canvas.kind("App server").click();
  await expect(canvas.node("App server")).toHaveAttribute("aria-pressed", "true");
  await expect(studio.inspector.getByLabel("Name")).toHaveValue("App server");

  await canvas.dragKind("Data", "Relational database", await canvas.spot(0.8, 0.75));
  const dropped = await canvas.middleOf(canvas.node("Relational database"));
  const spot = await canvas.spot(0.8, 0.75);
  expect(Math.hypot(dropped.x - spot.x, dropped.y - spot.y), "it lies where it was let go").toBeLessThan(40);

  await quickAdd(page, "redis");
  await expect(canvas.node("Cache")).toBeVisible();

  await studio.undo.click();
  await expect(canvas.node("Cache")).toBeHidden();
  await studio.redo.click();
  await expect(canvas.node("Cache")).toBeVisible();
});

test("a browser may be joined to a database, and is told why not", async ({ page, studio }) => {
  const { canvas } = studio;
  await stock(studio, "Web browser", "Relational database");
  await canvas.connectByHandle("Web browser", "bottom", "Relational database");
  const remark = canvas.wire.getByRole("note");
  await expect(remark).toContainText("Web browser");
  await expect(remark).toContainText(/Put|Choose/);
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await expect(canvas.line("Web browser", "Relational database")).toBeVisible();

  await canvas.line("Web browser", "Relational database").click();
  await studio.inspector.getByRole("button", { name: "Remove this connection" }).click();
  await expect(canvas.line("Web browser", "Relational database")).toBeHidden();
  await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toHaveCount(0);
});

test("what is set on a component shows on its card, and is taken back", async ({ page, studio }) => {
  const { canvas } = studio;
  await stock(studio, "App server");
  await studio.inspect("App server");
  await studio.setNumber("Copies", 3);
  await expect(canvas.node("App server")).toHaveAccessibleName(/copies: 3/);
  await studio.setChoice("State", "Stateless");
  await studio.inspector.getByRole("textbox", { name: "Copies", exact: true }).fill("100000");
  await expect(studio.inspector.getByRole("alert")).toContainText("is accepted");
  await page.keyboard.press("Escape");

  await canvas.node("App server").click();
  await page.keyboard.press("F2");
  await page.keyboard.insertText("Orders API");
  await page.keyboard.press("Enter");
  await expect(canvas.node("Orders API")).toBeVisible();
});

test("a component is pulled into a container and out again", async ({ studio }) => {
  const { canvas } = studio;
  await stock(studio, "Availability zone", "App server");
  const zone = canvas.node("Availability zone");
  const server = canvas.node("App server");
  /** How far the server stands from its zone's corner. */
  const offset = async () => {
    const [outer, inner] = [
      await canvas.pointOf(zone, { x: 0, y: 0 }),
      await canvas.pointOf(server, { x: 0, y: 0 }),
    ];
    return { x: Math.round(inner.x - outer.x), y: Math.round(inner.y - outer.y) };
  };
  const moveZone = async (by: number) => {
    const grip = await canvas.pointOf(zone, { x: 0.5, y: 0 });
    await canvas.drag({ x: grip.x, y: grip.y + 10 }, { x: grip.x + by, y: grip.y + 10 + by });
  };

  await canvas.moveNode("App server", await canvas.pointOf(zone, { x: 0.5, y: 0.6 }));
  const inside = await offset();
  await moveZone(30);
  expect(await offset(), "what is inside comes along").toEqual(inside);

  await canvas.moveNode("App server", await canvas.spot(0.5, 0.92));
  const outside = await offset();
  await moveZone(-30);
  expect(await offset(), "what is outside stays").not.toEqual(outside);
});

test("several are chosen, deleted, and come back with their lines", async ({ page, studio }) => {
  const { canvas } = studio;
  await stock(studio, "Web browser", "App server", "Relational database");
  await canvas.connectByHandle("Web browser", "bottom", "App server");
  await canvas.wire.getByRole("button", { name: "Done" }).click();
  await canvas.connectByHandle("App server", "bottom", "Relational database");
  await canvas.wire.getByRole("button", { name: "Done" }).click();

  await canvas.node("App server").click();
  await canvas.node("Relational database").click({ modifiers: ["Shift"] });
  await expect(studio.inspector.getByText(/^2 components/)).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(canvas.node("App server")).toBeHidden();
  await expect(canvas.line("Web browser", "App server")).toBeHidden();

  await page.keyboard.press("Control+z");
  await expect(canvas.node("Relational database")).toBeVisible();
  await expect(canvas.line("Web browser", "App server")).toBeVisible();
  await expect(canvas.line("App server", "Relational database")).toBeVisible();
});

test("map, zoom, palette, keys and theme", async ({ page, studio }) => {
  const { canvas } = studio;
  await stock(studio, "Web browser", "App server");

  await canvas.view.getByRole("button", { name: "Map" }).click();
  await expect(page.getByRole("img", { name: "Map of the board" })).toBeVisible();
  const zoom = canvas.view.getByRole("button", { name: /^Zoom \d+ %/ });
  await zoom.click();
  await expect(zoom).toHaveText(/100/);
  await canvas.view.getByRole("button", { name: "Zoom out" }).click();
  await expect(zoom).not.toHaveText(/100/);
  await canvas.fit();

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  await palette.getByRole("combobox").fill("app serv");
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(studio.inspector.getByLabel("Name")).toHaveValue("App server");

  await canvas.node("Web browser").click();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByText("Add a component")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  const html = page.locator("html");
  await page.getByLabel("Theme").selectOption("dark");
  await expect(html).toHaveClass(/dark/);
  await page.reload();
  await expect(html).toHaveClass(/dark/);
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap adds, two taps connect, and the sheet holds the panel", async ({ page, studio }) => {
    const { canvas } = studio;
    for (const [category, kind] of [
      ["Compute", "App server"],
      ["Data", "Relational database"],
    ] as const) {
      await canvas.rail.getByRole("button", { name: category }).tap();
      await canvas.kind(kind).tap();
      await expect(canvas.node(kind)).toBeVisible();
    }
    await canvas.view.getByRole("button", { name: "Fit the whole board" }).tap();
    await canvas.atRest();

    await canvas.node("App server").tap();
    await page.getByRole("button", { name: "Connect App server" }).tap();
    await canvas.node("Relational database").tap();
    await expect(canvas.wire).toBeVisible();
    await canvas.wire.getByRole("button", { name: "Done" }).tap();
    await expect(canvas.line("App server", "Relational database")).toBeVisible();

    await canvas.node("App server").tap();
    await page.getByRole("button", { name: "Open App server" }).tap();
    const sheet = page.getByRole("dialog", { name: "Panel" });
    await expect(sheet.getByLabel("Name")).toHaveValue("App server");
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();

    await page.getByRole("button", { name: "Ladder" }).tap();
    await studio.row("Frame and size").tap();
    await expect(studio.step.getByRole("heading", { name: "Frame and size" })).toBeVisible();
    await expect(studio.ladder, "one sheet at a time").toBeHidden();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();

    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(canvas.line("App server", "Relational database")).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
