import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectSaved, openBoard, showTab } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { PROBLEM, questionText, withEmptiedNotes, workedBoard } from "@/e2e/support/worked-board";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const BAD_FILE = JSON.stringify({ format: "something else" });

/** Soft, so that one run tells everything that is wrong with every surface. */
async function expectAccessible(page: Page, surface: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const said = grave.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).join("\n    ")}`,
  );
  expect.soft(said, surface).toEqual([]);
}

const LOOKS = [
  { name: "light, wide", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { name: "dark, wide", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { name: "light, phone", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { name: "dark, phone", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

for (const { name, colorScheme, viewport } of LOOKS) {
  test.describe(name, () => {
    const isPhone = viewport.width < 768;
    // Reduced motion, so that nothing is judged half faded in.
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    test("the pages around the boards", async ({ page, guest }) => {
      const pages = ["/", "/problems", `/problems/${PROBLEM}`, "/boards"];
      for (const path of pages) {
        await page.goto(path);
        await expect(page.locator("html")).toHaveClass(new RegExp(colorScheme));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page, path);
      }
      await guest.createBoard(PROBLEM);
      await guest.createBoard("own");
      await page.goto("/boards");
      await page
        .getByLabel("A board’s JSON file")
        .setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from(BAD_FILE) });
      await expect(page.getByRole("alert").filter({ hasText: "bad.json was not imported" })).toBeVisible();
      await expect(page.getByRole("list", { name: "My boards" }).getByRole("listitem")).toHaveCount(2);
      await expectAccessible(page, "/boards with boards and a file's faults");
      await page
        .getByRole("button", { name: /^More for/ })
        .first()
        .click();
      await expect(page.getByRole("menuitem", { name: "Duplicate" })).toBeVisible();
      await expectAccessible(page, "/boards, a board's menu");
    });

    test("no page", async ({ page, troubles }) => {
      await page.goto("/boards/nobodys");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is at this address");
      await expectAccessible(page, "not found");
      // The browser itself reports the status.
      troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !trouble.includes("404")));
    });

    test("a board, half way", async ({ page, guest }) => {
      const board = withEmptiedNotes(workedBoard(3));
      const id = await guest.importBoard({ ...board, about: { ...board.about, stage: 2 } });
      await openBoard(page, id);
      await expectAccessible(page, "the board");
      for (const tab of ["Step", "Decision", "Coach", "Inspect"] as const) {
        await showTab(page, tab);
        await expectAccessible(page, `the board, ${tab}`);
      }
      if (isPhone) {
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Ladder" }).click();
        await expect(page.getByRole("navigation", { name: "The ladder" })).toBeVisible();
        await expectAccessible(page, "the ladder's sheet");
      } else {
        await page.getByRole("button", { name: /notes? owed$/ }).click();
        await expectAccessible(page, "what is owed");
      }
      await page.keyboard.press("Escape");
    });

    test("a decision, refused", async ({ page, guest }) => {
      await openBoard(page, await guest.createBoard(PROBLEM));
      await showTab(page, "Decision");
      await page.getByRole("button", { name: "Write the next one" }).click();
      await page.getByRole("radio").first().click();
      await page.getByRole("button", { name: "Accept decision" }).click();
      await expect(page.getByText("Accepted elsewhere").first()).toBeVisible();
      await expectAccessible(page, "a refused note");
    });

    test("what opens over a board", async ({ page, guest }) => {
      const id = await guest.createBoard(PROBLEM);
      await openBoard(page, id);
      for (const [key, word] of [
        ["Control+k", "Find or do"],
        ["/", "Add a component"],
        ["?", "Keys"],
      ] as const) {
        await page.keyboard.press(key);
        await expect(page.getByRole("dialog", { name: word })).toBeVisible();
        await expectAccessible(page, word);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
      }
      const load = page.getByRole("region", { name: "Load" });
      const isOpen = await load.getByRole("button", { name: "Fold the load" }).isVisible();
      await expectAccessible(page, isOpen ? "the load, open" : "the load, folded");
      await load.getByRole("button", { expanded: isOpen }).first().click();
      await expectAccessible(page, isOpen ? "the load, folded" : "the load, open");
    });

    test("the defence, and a note that stands", async ({ page, guest }) => {
      const id = await guest.importBoard(workedBoard());
      await openBoard(page, id);
      if (isPhone) await page.getByRole("button", { name: "Ladder" }).click();
      await page
        .getByRole("navigation", { name: "The ladder" })
        .getByRole("button", { name: /^Defen/ })
        .first()
        .click();
      await page
        .getByRole("navigation", { name: "The ladder" })
        .getByRole("button", { name: /Read .* back|Defend|defen[cs]e/i })
        .last()
        .click();
      if (isPhone) await page.keyboard.press("Escape");
      await showTab(page, "Step");
      await expect(page.getByRole("article", { name: "The defence" })).toBeVisible();
      await expectAccessible(page, "the defence");
      await page
        .getByRole("article", { name: "The defence" })
        .getByRole("button")
        .filter({ hasText: questionText("s0.frame") })
        .or(
          page
            .getByRole("article", { name: "The defence" })
            .getByRole("listitem")
            .first()
            .getByRole("button"),
        )
        .first()
        .click();
      await expect(page.getByText("Accepted", { exact: true })).toBeVisible();
      await expectAccessible(page, "a note that stands");
      await expectSaved(page);
    });
  });
}
