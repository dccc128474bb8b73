import { expect, test } from "@/e2e/fixtures";
import { FieldsByKeys } from "@/e2e/pages/fields-by-keys";
import { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import { openBoard, saveState } from "@/e2e/support/studio";
import { workedBoard } from "@/e2e/support/worked-board";

/** Adds by typing a name, and waits until the new item has the focus. */
async function add(keys: Keys, studio: Studio, typed: string, name = typed): Promise<void> {
  await keys.press("/");
  await expect(studio.page.getByRole("combobox", { name: "Add a component" })).toBeFocused();
  await studio.page.keyboard.type(typed);
  await keys.press("Enter");
  await expect(studio.outline.item(name)).toBeFocused();
}

test.describe("a board of one's own", () => {
  test.beforeEach(async ({ page, guest, studio }) => {
    await openBoard(page, await guest.createBoard("own"));
    await page.keyboard.press("o");
    await expect(studio.outline.region).toBeVisible();
  });

  test("parts are added, joined, refused with a reason, and named, all with keys", async ({
    page,
    studio,
  }) => {
    const { outline, canvas } = studio;
    const keys = new Keys(page);
    await expect(outline.region.getByText("No component is on the board yet.")).toBeVisible();
    await add(keys, studio, "App server");
    await expect(outline.said).toHaveText("App server added.");
    await add(keys, studio, "Relational database");

    await outline.goTo("App server");
    await keys.press("Alt+c");
    await expect(outline.connect).toBeVisible();
    await page.keyboard.type("relat");
    await keys.press("Enter");
    await expect(canvas.wire.getByRole("button", { name: "Done" })).toBeFocused();
    await new FieldsByKeys(keys, studio, canvas.wire).choose("Purpose", "read");
    await keys.press("Escape");
    const line = outline.item("App server → Relational database");
    await expect(line).toBeFocused();
    await expect(line).toHaveAccessibleName(/read/);

    await test.step("what cannot be, and what deserves a second look, is said", async () => {
      await add(keys, studio, "Web browser");
      await keys.press("Alt+c");
      await page.keyboard.type("relat");
      await keys.press("Enter");
      await expect(canvas.wire.getByRole("note")).toBeVisible();
      await keys.press("Enter");
      await expect(outline.item("Web browser → Relational database")).toBeFocused();
      await outline.goTo("Web browser");
      await keys.press("Alt+c");
      await page.keyboard.type("relat");
      await keys.press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: /already/ })).toBeVisible();
    });

    await test.step("a name is written where it stands; Escape leaves it", async () => {
      await outline.goTo("App server");
      await keys.press("F2");
      await expect(page.getByRole("textbox", { name: "New name of App server" })).toBeFocused();
      await page.keyboard.type("Nothing");
      await keys.press("Escape");
      await expect(outline.item("App server")).toBeFocused();
      await keys.press("F2");
      await page.keyboard.type("Orders");
      await keys.press("Enter");
      await expect(outline.item("Orders")).toBeFocused();
      await expect(outline.said).toHaveText("App server is now called Orders.");
    });

    await test.step("it is taken back, and made again", async () => {
      await keys.press("Control+z");
      await expect(outline.item("App server")).toBeFocused();
      await expect(outline.said).toHaveText(/^Undone\./);
      await keys.press("Control+Shift+z");
      await expect(outline.item("Orders")).toBeFocused();
    });
  });

  test("a part is set, copied, cut, pasted, pinned and put into a container", async ({ page, studio }) => {
    const { outline, inspector } = studio;
    const keys = new Keys(page);
    const fields = new FieldsByKeys(keys, studio);
    await add(keys, studio, "App server");
    await test.step("kind and settings, in the panel", async () => {
      await keys.press("Enter");
      await expect(inspector).toBeFocused();
      await keys.write(inspector.getByRole("textbox", { name: "Copies", exact: true }), "3");
      await keys.press("Enter", "Control+b");
      await expect(outline.item("App server")).toBeFocused();
      await expect(outline.item("App server")).toHaveAccessibleName(/copies: 3/);
      await keys.press("Enter");
      await fields.choose("Kind", "Worker");
      await keys.press("Control+b");
      await expect(outline.item("App server")).toHaveAccessibleName(/^App server, Worker/);
    });
    await test.step("twice, and away again", async () => {
      await keys.press("Control+d");
      await expect(outline.item("App server 2")).toBeFocused();
      await keys.press("Control+x");
      await expect(outline.item("App server 2")).toBeHidden();
      await expect(outline.tree.locator(":focus")).toBeVisible();
      await keys.press("Control+v");
      await expect(outline.item("App server 2")).toBeFocused();
      await keys.press("Delete");
      await expect(outline.item("App server 2")).toBeHidden();
      await expect(outline.item("App server")).toBeFocused();
    });
    await test.step("pinned, it stays where it is; let go, it stands in a zone", async () => {
      await add(keys, studio, "Availability zone");
      await outline.goTo("App server");
      await keys.press("Alt+p");
      await expect(outline.item("App server")).toHaveAccessibleName(/pinned/);
      await keys.press("Alt+m");
      await keys.enter(outline.containers.getByRole("button", { name: /^Availability zone/ }));
      await expect(outline.said).toHaveText(/pinned in place/);
      await keys.press("Alt+p", "Alt+m");
      await keys.enter(outline.containers.getByRole("button", { name: /^Availability zone/ }));
      await expect(outline.item("App server")).toBeFocused();
      await expect(outline.item("App server")).toHaveAttribute("aria-level", "3");
      await expect(outline.said).toHaveText("App server is in Availability zone now.");
      await keys.press("Alt+m");
      await keys.enter(outline.containers.getByRole("button", { name: "Out of every container" }));
      await expect(outline.item("App server")).toHaveAttribute("aria-level", "2");
    });
  });

  test("several at once, folding, the menu, and a card to write on", async ({ page, studio }) => {
    const { outline, inspector } = studio;
    const keys = new Keys(page);
    await add(keys, studio, "App server");
    await add(keys, studio, "Cache");
    await add(keys, studio, "Metrics");
    await keys.press("Home", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    const bar = page.getByRole("toolbar", { name: "What is chosen" });
    await expect(bar.getByText("3 chosen")).toBeVisible();
    await keys.press("Space");
    await expect(bar.getByText("2 chosen")).toBeVisible();
    await keys.press("Delete");
    await expect(outline.item("Components")).toHaveAccessibleName("Components, 1");
    await keys.press("Control+z");
    await expect(outline.item("Components")).toHaveAccessibleName("Components, 3");

    await keys.press("Home", "ArrowLeft");
    await expect(outline.item("Components")).toHaveAttribute("aria-expanded", "false");
    await keys.press("ArrowRight", "ArrowRight");
    await expect(outline.item("App server")).toBeFocused();

    await keys.press("Shift+F10");
    await expect(page.getByRole("menuitem", { name: "Connect" })).toBeVisible();
    await keys.press("Escape");
    await expect(outline.item("App server")).toBeFocused();
    await keys.press("Shift+F10");
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.type("Rem");
    await expect(page.getByRole("menuitem", { name: /^Remove/ })).toBeFocused();
    await keys.press("Enter");
    await expect(outline.item("App server")).toBeHidden();

    await add(keys, studio, "note", "Empty card");
    await keys.press("Enter");
    await expect(inspector.getByRole("textbox", { name: "What the card says" })).toBeVisible();
    await keys.write(inspector.getByRole("textbox", { name: "What the card says" }), "Five people run it.");
    await keys.press("Control+b");
    await expect(outline.item("Five people run it.")).toBeFocused();
  });

  test("the view is remembered, and left by the same key", async ({ page, studio }) => {
    const { outline, canvas } = studio;
    const keys = new Keys(page);
    await add(keys, studio, "App server");
    await expect(saveState(page)).toHaveText(/^Saved/);
    await page.reload();
    await expect(outline.item("App server")).toBeVisible();
    await keys.press("o");
    await expect(canvas.node("App server")).toBeFocused();
    await expect(outline.region).toBeHidden();
    await page.reload();
    await expect(canvas.node("App server")).toBeVisible();
    await canvas.view.getByRole("button", { name: "Show as an outline" }).click();
    await expect(outline.item("App server")).toBeVisible();
  });
});

test("notes are read where they stand and opened from there; a proposal is looked at, left and taken", async ({
  page,
  guest,
  studio,
}) => {
  const { outline, decision } = studio;
  const keys = new Keys(page);
  const board = workedBoard(2, "group-chat");
  await openBoard(page, await guest.importBoard({ ...board, about: { ...board.about, stage: 2 } }));
  await keys.press("o");
  await test.step("an accepted note says its sentence", async () => {
    await outline.goTo("Notes of decisions");
    await keys.press("ArrowRight");
    await expect(outline.at).toHaveAccessibleName(/Because .* we take .* accepted$/);
    await outline.goDownTo(/owes a note$/);
  });
  await keys.press("Enter");
  await expect(decision.panel.locator("[data-question-head]:focus")).toBeVisible();
  await decision.panel.getByRole("radio").first().press("2");
  await expect(outline.preview).toBeVisible();
  await expect(outline.tree.getByRole("treeitem", { name: /would be added$/ }).first()).toBeVisible();
  await keys.press("Control+b");
  await keys.enter(outline.preview.getByRole("button", { name: "Leave as it was" }), "Shift+Tab");
  await expect(outline.preview).toBeHidden();
  await expect(outline.tree.getByRole("treeitem", { name: /would be added$/ })).toHaveCount(0);
  await keys.enter(decision.panel.getByRole("button", { name: "Preview" }));
  await keys.press("Control+b");
  await keys.enter(outline.preview.getByRole("button", { name: "Place it" }), "Shift+Tab");
  await expect(decision.panel.getByText("The board shows it.")).toBeVisible();
  await expect(outline.at).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a tap chooses, another opens, and the menu has the rest", async ({ page, guest, studio }) => {
    const { outline } = studio;
    const board = workedBoard(3, "group-chat");
    await openBoard(page, await guest.importBoard(board));
    await page.getByRole("button", { name: "Show as an outline" }).tap();
    const server = outline.item("App server");
    await server.locator("[data-row]").first().tap();
    await expect(server).toHaveAttribute("aria-selected", "true");
    await outline.bar.getByRole("button", { name: "Actions" }).tap();
    await page.getByRole("menuitem", { name: "Rename" }).tap();
    await page.getByRole("textbox", { name: "New name of App server" }).fill("Orders");
    await page.keyboard.press("Enter");
    await expect(outline.item("Orders")).toBeVisible();
    await outline.item("Orders").locator("[data-row]").first().tap();
    await expect(page.getByRole("tabpanel", { name: "Inspect" })).toBeVisible();
    await page.keyboard.press("Escape");
    await outline.bar.getByRole("button", { name: "Show as a canvas" }).tap();
    await expect(studio.canvas.board).toBeVisible();
  });
});
