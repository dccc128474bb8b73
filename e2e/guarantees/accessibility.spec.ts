import type { Page } from "@playwright/test";
import { expectAccessible, SIZES } from "@/e2e/support/accessible";
import type { Guest } from "@/testing/guest";
import { allPassed, auditedBoard, declinedBoard, offeredBoard, withEdits } from "@/e2e/support/overlay-board";
import { endedNotice, makeLink, openLink, shutDoor, walkReader } from "@/e2e/support/share";
import { openBoard, showTab } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { PROBLEM, withEmptiedNotes, workedBoard } from "@/e2e/support/worked-board";

const BAD_FILE = JSON.stringify({ format: "something else" });

for (const { name, viewport } of SIZES) {
  test.describe(name, () => {
    const isPhone = viewport.width < 768;
    // Reduced motion, so that nothing is judged half faded in.
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("the pages around the boards", async ({ page, guest }) => {
      const pages = ["/", "/problems", `/problems/${PROBLEM}`, "/boards"];
      for (const path of pages) {
        await page.goto(path);
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

    test("the door for streams that break", async ({ page }) => {
      for (const path of [
        "/streams",
        "/streams?symptom=twice&screens=staff&workers=several&between=proxy",
        "/streams/conflict?symptom=comes-back&event=stop&sequence=refresh",
        "/lab/tests?only=RD1,CS8,LC2",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page, path);
      }
    });

    test("the lesson, told and half played", async ({ page }) => {
      await page.goto("/streams/conflict?event=stop&sequence=crash");
      await page.getByRole("button", { name: "End the model call and the tools; keep the part." }).click();
      await expect(page.getByText("Your guess was right.")).toBeVisible();
      await expectAccessible(page, "a guess, told");
      await page.getByRole("button", { name: "Show the whole table" }).click();
      await page.getByRole("radio", { name: /^A socket without a log/ }).click();
      await page.getByRole("button", { name: "One step forward" }).click();
      await expect(page.getByRole("button", { name: "Let me guess again" })).toBeVisible();
      await expectAccessible(page, "the whole table, and a sequence under way");
    });

    test("the trash, a search and the question before the end", async ({ page, guest }) => {
      await guest.createBoard(PROBLEM);
      await guest.act("removeBoard", { id: await guest.createBoard("own") });
      await page.goto("/boards?q=nothing+like+it");
      await expect(page.getByText("No board has all of")).toBeVisible();
      await expectAccessible(page, "/boards, nothing found");
      await page.goto("/boards/trash");
      await expect(page.getByRole("list", { name: "Trash" })).toBeVisible();
      await expectAccessible(page, "/boards/trash");
      await page.getByRole("button", { name: "Delete Our system for good" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await expectAccessible(page, "the question before the end", "[role=alertdialog]");
    });

    test("sharing a board", async ({ page, guest }) => {
      const id = await guest.createBoard(PROBLEM);
      const ended = await makeLink(guest, id, "Ended");
      await guest.act("revokeShareLink", { boardId: id, linkId: ended.id });
      await openBoard(page, id);
      await page.getByRole("button", { name: "Share", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Share this board" });
      await dialog.getByRole("button", { name: "Make a link" }).click();
      await expect(dialog.getByRole("textbox", { name: "Share link" })).toBeFocused();
      await expectAccessible(page, "the share dialog", "[role=dialog]");
    });

    test.describe("a shared board", () => {
      test.use({ expectedErrors: /404/ });

      test("seen by somebody who is nobody", async ({ page, stranger }) => {
        const board = workedBoard(3);
        const id = await stranger.importBoard({ ...board, about: { ...board.about, stage: 2 } });
        const link = await makeLink(stranger, id);
        await openLink(page, link.address);
        await expectAccessible(page, "a shared board");
        const walk = walkReader(page);
        await walk.getByRole("button", { name: "Read the walk" }).click();
        await walk.getByRole("button", { name: "Next decision" }).click();
        await expectAccessible(page, "the walk, read", "section[aria-label='The walk']");
        await stranger.act("revokeShareLink", { boardId: id, linkId: link.id });
        await expect(endedNotice(page)).toBeVisible();
        await expectAccessible(page, "a link that ended");
        await page.reload();
        await expect(shutDoor(page)).toBeVisible();
        await expectAccessible(page, "the door of a link");
      });
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

    test("the second walk: its offer, its steps, its views and the contract", async ({ page, guest }) => {
      const openColumn = async (): Promise<void> => {
        if (!isPhone) return;
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Ladder", exact: true }).click();
      };
      const column = isPhone ? "[role=dialog]" : "aside[aria-label=Ladder]";
      const step = "[role=tabpanel][data-state=active]";
      const walk = page.getByRole("navigation", { name: "Durable sessions" });
      await openBoard(page, await guest.importBoard(offeredBoard()));
      await openColumn();
      const offer = page.getByRole("region", { name: "Durable sessions: an offer" });
      await expect(offer).toBeVisible();
      await expectAccessible(page, "the offer", column);
      await offer.getByRole("button", { name: "Walk the overlay" }).click();
      await expect(page.getByRole("heading", { name: "Map the current delivery path" })).toBeVisible();
      await expectAccessible(page, "D1 and the delivery path", isPhone ? step : undefined);
      for (const name of ["Failures that apply", "Gap matrix", "Propose a session", "Acceptance tests"]) {
        await openColumn();
        await walk.getByRole("button", { name }).click();
        await expect(
          page.getByRole("heading", { level: 3, name: /here$|matrix|session$|tests/ }).first(),
        ).toBeVisible();
        await expectAccessible(page, name, step);
      }
      await page.getByRole("button", { name: "Record the result of RD1", exact: true }).click();
      await page.getByRole("button", { name: "Record the result", exact: true }).click();
      await expect(page.getByRole("alert").filter({ hasText: "build" })).toBeVisible();
      await expectAccessible(page, "a result, refused", step);
      await openColumn();
      await expect(walk).toBeVisible();
      await expectAccessible(page, "the column of the second walk", column);
      await walk.getByRole("button", { name: "Take the contract home" }).click();
      const contract = page.getByRole("dialog", { name: "Take the contract home" });
      await expect(contract.getByRole("button", { name: "Download" })).toBeVisible();
      await expectAccessible(page, "the contract", "[role=dialog]");
    });

    test("the second walk, declined, and in the defence", async ({ page, guest }) => {
      const passed = withEdits(auditedBoard(), ...allPassed(auditedBoard(), "1.4.2").slice(1));
      await openBoard(page, await guest.importBoard(passed));
      if (isPhone) await page.getByRole("button", { name: "Ladder", exact: true }).click();
      const ladder = page.getByRole("navigation", { name: "The ladder" });
      await ladder.getByRole("button", { name: /^Defend \d/ }).click();
      await ladder.getByRole("button", { name: /^Defend it/ }).click();
      await expect(page.getByRole("region", { name: "Durable Sessions" })).toBeVisible();
      await expectAccessible(page, "the overlay in the defence", "[role=tabpanel][data-state=active]");
      await openBoard(page, await guest.importBoard(declinedBoard()));
      if (isPhone) await page.getByRole("button", { name: "Ladder", exact: true }).click();
      await expect(page.getByText("Durable sessions: not needed.")).toBeVisible();
      await expectAccessible(page, "declined", isPhone ? "[role=dialog]" : "aside[aria-label=Ladder]");
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
