import type { Locator, Page } from "@playwright/test";
import { CanvasPage } from "@/e2e/pages/canvas";
import { expectSaved, openBoard, showTab } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { PROBLEM, withEmptiedNotes, workedBoard } from "@/e2e/support/worked-board";

const searchBox = (page: Page): Locator => page.getByRole("searchbox", { name: "Search everything to read" });
const found = (page: Page): Locator => page.getByRole("list", { name: "Found" });
const users = (page: Page): Locator => page.getByRole("slider", { name: "Users a day" });
const numbers = (page: Page): Locator => page.getByRole("table", { name: "What this load does" });
const heading = (page: Page, name: string | RegExp): Locator => page.getByRole("heading", { level: 1, name });

test.describe("the search", () => {
  test("goes by keyboard from a mistake to its step, and stands in the address", async ({ page }) => {
    await page.goto("/learn");
    await expect(page.getByRole("heading", { name: "Components" })).toBeVisible();
    // The page is to be read before its scripts have come; only then is the key heard.
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(searchBox(page)).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("expire together");
    await expect(found(page).getByRole("link").first()).toContainText(
      "The same time to live for all keys, so all expire together.",
    );
    await expect(page.getByRole("heading", { name: "Components" })).toBeHidden();
    await expect(page).toHaveURL(/\/learn\?q=expire%20together$/);

    await page.keyboard.press("ArrowDown");
    await expect(found(page).getByRole("link").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(heading(page, "Cache")).toBeVisible();
    await page.goBack();
    await expect(searchBox(page)).toHaveValue("expire together");
    await expect(found(page).getByRole("link").first()).toContainText("so all expire together.");
  });

  test("Enter opens the best, the arrows go up and down, Escape begins anew", async ({ page }) => {
    await page.goto("/learn");
    await searchBox(page).fill("queue");
    const links = found(page).getByRole("link");
    await expect(links.nth(2)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(searchBox(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(searchBox(page)).toHaveValue("");
    await expect(page).toHaveURL(/\/learn$/);
    await page.keyboard.type("postgres");
    await expect(links.first()).toHaveText(/Relational database/);
    await page.keyboard.press("Enter");
    await expect(heading(page, "Relational database")).toBeVisible();
  });

  test("says what to do where nothing is found", async ({ page }) => {
    await page.goto("/learn?q=zzzz");
    await expect(page.getByText("Nothing is called so.")).toBeVisible();
    await expect(found(page).getByRole("link")).toHaveCount(0);
    await searchBox(page).fill("((([");
    await expect(page.getByText("Nothing is called so.")).toBeVisible();
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("is a form, and all of Learn is plain lists and words", async ({ page }) => {
      await page.goto("/learn");
      await expect(page.getByRole("link", { name: "Cache-aside" })).toBeVisible();
      await searchBox(page).fill("sticky");
      await searchBox(page).press("Enter");
      await expect(page).toHaveURL(/\/learn\?q=sticky$/);
      await found(page)
        .getByRole("link", { name: /Balance the load/ })
        .click();
      await expect(heading(page, "Balance the load")).toBeVisible();
      await expect(page.getByRole("img", { name: /^Before: .* users a day .* fails first/ })).toBeVisible();
      await expect(numbers(page)).toContainText("Costs a month");
    });
  });
});

test.describe("a step", () => {
  test("moves with its users: parts, sentence, numbers and whether it is due", async ({ page }) => {
    await page.goto("/learn/steps/s13");
    const before = page.getByRole("img", { name: /^Before: / });
    await expect(before).toHaveAccessibleName(/Database is the busiest, at 8\d\.?\d*\s% of its reads/);
    await expect(page.getByText("Cache: due.")).toBeVisible();

    await users(page).focus();
    await page.keyboard.press("Home");
    await expect(page.getByText("1 user a day", { exact: true })).toBeVisible();
    await expect(page.getByText("Cache: not yet.")).toBeVisible();
    await expect(before).toHaveAccessibleName(/^Before: .* At 1 users? a day /);

    await page.keyboard.press("End");
    await expect(page.getByText("Cache: due.")).toBeVisible();
    await expect(before).toHaveAccessibleName(/some answers never come/);
    await expect(before.getByText("failed first")).toBeVisible();
    await expect(numbers(page).getByRole("row", { name: /^99 of 100/ })).toContainText("no end");
    await expect(page.getByRole("status").filter({ hasText: "Cache-aside: At" })).toContainText(
      "some answers never come",
    );
    await expect(users(page)).toHaveAttribute("aria-valuetext", /^1\sbillion users a day\. /);
  });

  test("shows every option that can stand there, and leads to its page and on", async ({ page }) => {
    await page.goto("/learn/steps/s13");
    await expect(page.getByRole("img", { name: /^After: Cache-aside/ })).toBeVisible();
    await page.getByRole("radio", { name: "Read-through" }).check();
    await expect(page.getByRole("img", { name: /^After: Read-through/ })).toBeVisible();
    await expect(numbers(page).getByRole("columnheader", { name: "Read-through" })).toBeVisible();

    await page.getByRole("heading", { level: 3, name: "Write-behind" }).getByRole("link").click();
    await expect(heading(page, "Write-behind")).toBeVisible();
    await expect(page.getByRole("img", { name: /^Before: / })).toBeVisible();
    await expect(page.getByRole("img", { name: /^After: Write-behind/ })).toBeVisible();
    await expect(page.getByText(/^Cache, .*Strategy: Write-behind/)).toBeVisible();
    const path = page.getByRole("navigation", { name: "Where this page stands" });
    await path.getByRole("link", { name: "S13 Cache" }).click();
    await expect(heading(page, "Cache")).toBeVisible();
    await page
      .getByRole("navigation", { name: "Previous and next" })
      .getByRole("link", { name: /Next/ })
      .click();
    await expect(heading(page, "CDN and files")).toBeVisible();
  });

  test("an answer that draws nothing says what changes instead", async ({ page }) => {
    await page.goto("/learn/steps/s11/s11.rbac");
    await expect(page.getByText("It draws nothing: no part, no line and no setting changes")).toBeVisible();
    await expect(page.getByRole("img", { name: /^One server and its database\./ })).toBeVisible();
    await page.goto("/learn/steps/s2/s2.stay-single");
    await expect(page.getByText("The board shows it as soon as this stands on it:")).toBeVisible();
  });
});

test("a kind is at its work: its own capacities move, its figures have sources", async ({ page }) => {
  await page.goto("/learn/kinds/relational-database");
  const reads = page.getByRole("term").filter({ hasText: "Of its reads" });
  await expect(reads).toBeVisible();
  const share = reads.locator("xpath=following-sibling::dd[1]");
  const first = await share.textContent();
  await users(page).focus();
  await page.keyboard.press("PageUp");
  await expect(share).not.toHaveText(first ?? "");
  await expect(page.getByText("10,000 to 80,000, measured")).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: "Failover" })).toBeVisible();
  await page.getByRole("link", { name: "Relational (SQL)" }).first().click();
  await expect(heading(page, "Relational (SQL)")).toBeVisible();
});

test("a failure leads from what people see to the step that mends it", async ({ page }) => {
  await page.goto("/learn/failures/F01");
  await expect(page.getByText("Half an answer disappears when the phone changes networks.")).toBeVisible();
  await page.getByRole("link", { name: /^D4 / }).first().click();
  await expect(heading(page, "Design the session")).toBeVisible();
  await expect(page.getByLabel("Failures of streamed answers on this board")).toContainText("Mended by it");
});

test.describe("links", () => {
  /** Follows a link that opens a page beside the work. */
  async function follow(page: Page, link: Locator): Promise<Page> {
    const opened = page.context().waitForEvent("page");
    await link.click();
    const beside = await opened;
    await beside.waitForLoadState();
    return beside;
  }

  test("from the step and its options open beside the board, which stays as it is", async ({
    page,
    guest,
  }) => {
    await openBoard(page, await guest.createBoard(PROBLEM));
    const step = page.getByRole("tabpanel", { name: "Step" });
    const ofStep = await follow(page, step.getByRole("link", { name: /^Read about Frame and size/ }));
    await expect(heading(ofStep, "Frame and size")).toBeVisible();
    await ofStep.close();

    await step.getByText("Estimate first", { exact: true }).click();
    const ofOption = await follow(page, step.getByRole("link", { name: /^Read about Estimate first/ }));
    await expect(heading(ofOption, "Estimate first")).toBeVisible();
    await ofOption.getByRole("button", { name: "Start your own system" }).click();
    await expect(ofOption).toHaveURL(/\/boards\//);
    await ofOption.close();
    await expect(step.getByRole("link", { name: /^Read about Estimate first/ })).toBeVisible();
    await expectSaved(page);
  });

  test("from a component and from what the coach says lead to its kind and its rule", async ({
    page,
    guest,
  }) => {
    const board = withEmptiedNotes(workedBoard(3));
    const server = Object.values(board.components).find(({ kind }) => kind === "app-server")!;
    await openBoard(page, await guest.importBoard(board));
    await new CanvasPage(page).node(server.name).click();
    await showTab(page, "Inspect");
    const inspector = page.getByRole("tabpanel", { name: "Inspect" });
    const kinds = inspector.getByRole("link", { name: /^Read about App server/ });
    await expect(kinds).toHaveCount(2);
    const ofKind = await follow(page, kinds.first());
    await expect(heading(ofKind, "App server")).toBeVisible();
    await ofKind.close();

    await showTab(page, "Coach");
    const coach = page.getByRole("tabpanel", { name: /Coach/ });
    await coach.getByRole("button", { name: "Why" }).first().click();
    const rule = coach.getByRole("link", { name: /^Read about / });
    const id = /Rule (\w+),/.exec((await rule.textContent()) ?? "")?.[1] ?? "none";
    const ofRule = await follow(page, rule);
    await expect(ofRule).toHaveURL(new RegExp(`/learn/steps/\\w+#${id}$`));
    await expect(ofRule.locator(`#${id}`)).toBeInViewport();
    await ofRule.close();
  });

  test("from the defence, a brief, the first page and the bar over every page", async ({ page, guest }) => {
    await openBoard(page, await guest.importBoard(workedBoard()));
    await page
      .getByRole("navigation", { name: "The ladder" })
      .getByRole("button", { name: /^Defend it/ })
      .click();
    const notes = page.getByRole("region", { name: "The notes, in order" });
    const note = await follow(page, notes.getByRole("link", { name: /^Read about / }).first());
    await expect(note).toHaveURL(/\/learn\/steps\/s\d+$/);
    await note.close();

    await page.goto(`/problems/${PROBLEM}`);
    await page.getByRole("link", { name: "Frame and size" }).click();
    await expect(heading(page, "Frame and size")).toBeVisible();

    await page.goto("/");
    await page.getByRole("link", { name: "All of Learn" }).click();
    await expect(heading(page, "Learn")).toBeVisible();
    await page.goto("/problems");
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Learn" }).click();
    await expect(heading(page, "Learn")).toBeVisible();
  });
});
