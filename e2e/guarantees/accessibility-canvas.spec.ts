import type { Page } from "@playwright/test";
import { Studio } from "@/e2e/pages/studio";
import { expectAccessible, SIZES } from "@/e2e/support/accessible";
import { drawnBoard } from "@/e2e/support/drawn-board";
import { openBoard } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";

const BOARD = drawnBoard([
  ["Browser", "web-browser", 0, 0],
  ["Server", "app-server", 0, 160],
  ["Store", "relational-database", 120, 320],
]);
const DIALOG = "[role=dialog]";

/** Chooses everything by the keys that every screen has, and leaves the bar of the chosen open. */
async function chooseAll(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("toolbar", { name: "What is chosen" })).toBeVisible();
}

async function joins(page: Page, studio: Studio): Promise<void> {
  const { canvas } = studio;
  await page.getByRole("button", { name: "Connect Browser" }).click();
  await expect(page.getByRole("dialog", { name: "Connect Browser" })).toBeVisible();
  await expectAccessible(page, "the connect panel", DIALOG);
  await page.getByRole("combobox", { name: "What does Browser talk to?" }).fill("store");
  await page.keyboard.press("Enter");
  await expect(canvas.wire.getByRole("note")).toBeVisible();
  await expectAccessible(page, "the wire picker, with its reason", DIALOG);
  await canvas.wire.getByRole("combobox", { name: "Purpose" }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectAccessible(page, "the purposes", "[role=listbox]");
  await page.keyboard.press("Escape");
  await canvas.wire.getByRole("button", { name: "Done" }).click();
}

async function bars(page: Page): Promise<void> {
  await chooseAll(page);
  await expectAccessible(page, "the bar of the chosen", "[aria-label='What is chosen']");
  await page.getByRole("button", { name: "Align or distribute" }).click();
  await expect(page.getByRole("menuitem", { name: "Align left edges" })).toBeVisible();
  await expectAccessible(page, "the arrange menu", "[role=menu]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("v");
  await expect(page.getByRole("button", { name: "Choose by a frame" })).toBeVisible();
  await expectAccessible(page, "choosing several", "[aria-label='What is chosen']");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+t");
  await expect(page.getByRole("group", { name: "Tidy up" })).toBeVisible();
  await expectAccessible(page, "the tidy-up bar and its preview");
  await page.keyboard.press("Escape");
}

async function catalogue(page: Page, studio: Studio): Promise<void> {
  const { canvas } = studio;
  await canvas.rail.getByRole("button", { name: "Add anything" }).click();
  await expect(canvas.kind("Worker")).toBeAttached();
  await expectAccessible(page, "the catalogue", DIALOG);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("menuitem", { name: /JSON/ })).toBeVisible();
  await expectAccessible(page, "the export menu", "[role=menu]");
  await page.keyboard.press("Escape");
}

for (const { name, viewport } of SIZES) {
  test.describe(name, () => {
    // Reduced motion, so that nothing is judged half faded in.
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("what opens over the canvas", async ({ page, guest }) => {
      const studio = new Studio(page);
      const { canvas } = studio;
      await openBoard(page, await guest.importBoard(BOARD));
      await canvas.fit();
      await canvas.node("Browser").click();
      await expectAccessible(page, "the bar of one part", "[role=toolbar][aria-label=Browser]");
      await joins(page, studio);
      await bars(page);
      await catalogue(page, studio);
      if (viewport.width < 768) return;
      await canvas.node("Server").click();
      await page.keyboard.press("m");
      await expect(page.getByRole("img", { name: "Map of the board" })).toBeVisible();
      await canvas.pullWire("Store", "right", await canvas.spot(0.9, 0.7));
      await expect(page.getByRole("dialog", { name: "Add and connect" })).toBeVisible();
      await expectAccessible(page, "add and connect, and the map");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Trace a request" }).click();
      await expectAccessible(page, "tracing a request", DIALOG);
    });

    test("the lab, with all its ways to break", async ({ page }) => {
      await page.goto("/lab");
      await page.getByRole("button", { name: "More ways to break it" }).click();
      await expect(page.getByRole("list", { name: "More ways to break it" })).toBeVisible();
      await expectAccessible(page, "/lab, everything unfolded");
    });
  });
}
