import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Guest } from "@/e2e/support/guest";
import { openBoard, showTab } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { PROBLEM, withEmptiedNotes, workedBoard } from "@/e2e/support/worked-board";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const BAD_FILE = JSON.stringify({ format: "something else" });

/** Soft, so that one run tells everything that is wrong. `part` narrows it to what changed since the whole was judged. */
async function expectAccessible(page: Page, surface: string, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(STANDARDS);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const places = grave.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`),
  );
  expect.soft(places, surface).toEqual([]);
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

    test.describe("no page", () => {
      test.use({ expectedErrors: /404/ });

      test("says so", async ({ page }) => {
        await page.goto("/boards/nobodys");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is at this address");
        await expectAccessible(page, "not found");
      });
    });

    test("a board, half way", async ({ page, guest }) => {
      const board = withEmptiedNotes(workedBoard(3));
      const id = await guest.importBoard({ ...board, about: { ...board.about, stage: 2 } });
      await openBoard(page, id);
      await expectAccessible(page, "the board");
      for (const tab of ["Step", "Decision", "Coach", "Inspect"] as const) {
        await showTab(page, tab);
        await expectAccessible(page, `the board, ${tab}`, "[role=tabpanel][data-state=active]");
      }
      if (isPhone) {
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Ladder" }).click();
        await expect(page.getByRole("navigation", { name: "The ladder" })).toBeVisible();
        await expectAccessible(page, "the ladder's sheet", "[role=dialog]");
      } else {
        await page.getByRole("button", { name: /notes? owed$/ }).click();
        await expectAccessible(page, "what is owed", "[role=dialog]");
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
      await expectAccessible(page, "a refused note", "[role=tabpanel][data-state=active]");
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
        await expectAccessible(page, word, "[role=dialog]");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
      }
      const load = page.getByRole("region", { name: "Load" });
      const isOpen = await load.getByRole("button", { name: "Fold the load" }).isVisible();
      await expectAccessible(
        page,
        isOpen ? "the load, open" : "the load, folded",
        "section[aria-label=Load]",
      );
      await load.getByRole("button", { expanded: isOpen }).first().click();
      await expectAccessible(
        page,
        isOpen ? "the load, folded" : "the load, open",
        "section[aria-label=Load]",
      );
    });

    test("the defence, and a note that stands", async ({ page, guest }) => {
      await openBoard(page, await guest.importBoard(workedBoard()));
      if (isPhone) await page.getByRole("button", { name: "Ladder" }).click();
      const ladder = page.getByRole("navigation", { name: "The ladder" });
      await ladder.getByRole("button", { name: /^Defend it/ }).click();
      const defence = page.getByRole("article", { name: "The defence" });
      await expect(defence).toBeVisible();
      await expectAccessible(page, "the defence", "[role=tabpanel][data-state=active]");
      await defence.getByRole("list").first().getByRole("button").first().click();
      await expect(page.getByText("Accepted", { exact: true })).toBeVisible();
      await expectAccessible(page, "a note that stands", "[role=tabpanel][data-state=active]");
    });
  });
}

test.describe("motion", () => {
  /** How many places the canvas passes through, frame by frame, on its way to a part. */
  async function placesOnTheWay(page: Page): Promise<number> {
    const part = page.getByRole("button", { name: /^Show .* on the board$/ }).first();
    return part.evaluate(async (button: HTMLElement) => {
      const canvas = document.querySelector<HTMLElement>(".react-flow__viewport");
      const seen = new Set<string>();
      button.click();
      for (let frame = 0; frame < 40; frame += 1) {
        await new Promise(requestAnimationFrame);
        seen.add(canvas?.style.transform ?? "");
      }
      return seen.size;
    });
  }

  /** Names of animations that last: what a person who asked for less motion should never see. */
  function lasting(page: Page): Promise<string[]> {
    return page.evaluate(() =>
      document.getAnimations().flatMap((animation) => {
        const { activeDuration } = animation.effect?.getComputedTiming() ?? {};
        const name = animation instanceof CSSAnimation ? animation.animationName : animation.id;
        return Number(activeDuration) > 1 ? [name] : [];
      }),
    );
  }

  async function openDefence(page: Page, guest: Guest): Promise<void> {
    await openBoard(page, await guest.importBoard(workedBoard()));
    const ladder = page.getByRole("navigation", { name: "The ladder" });
    await ladder.getByRole("button", { name: /^Defend it/ }).click();
  }

  test.describe("reduced", () => {
    test.use({ contextOptions: { reducedMotion: "reduce" } });

    test("is respected: nothing travels, fades or turns", async ({ page, guest }) => {
      await page.goto("/");
      const users = page.getByRole("slider").first();
      await users.focus();
      for (let press = 0; press < 5; press += 1) {
        await page.keyboard.press("PageUp");
        expect(await lasting(page)).toEqual([]);
      }
      await openDefence(page, guest);
      expect(await placesOnTheWay(page)).toBeLessThanOrEqual(2);
      for (const keys of ["Control+k", "Escape", "/", "Escape"]) {
        await page.keyboard.press(keys);
        expect(await lasting(page)).toEqual([]);
      }
    });
  });
});
