import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";
import { ReviewPage } from "@/e2e/pages/review";
import { expectSaved, openOwed, showTab } from "@/e2e/support/studio";
import { acceptDecision, writeNote } from "@/e2e/support/write-note";

const TEXT = "web -> lb -> api x4 -> postgres\napi -> ledger";
const RISK = "What is the largest known risk of the system as it runs, and why do you carry it today?";
const STORE = "Which family of store fits the questions you ask of the data?";
const NOTE = {
  question: "s1.risk",
  option: "s1.risk-outage",
  because: "Postgres stands once; its restore of 40 GB took 3 hours in May.",
  rejected: "s1.risk-load",
  since: "it peaks at 9 % of its writes on the busiest Monday of the year",
  gain: { quality: "simplicity", by: "one database to patch, and no failover to rehearse" },
  giveUp: { quality: "availability", by: "a broken disk means 3 hours without any order" },
  event: "a restore drill takes longer than 4 hours",
};

test("from a text to a board that owes one note, and a second for what is changed", async ({
  page,
  home,
  studio,
  guest,
}) => {
  const review = new ReviewPage(page);
  await home.open();
  await home.doors.getByRole("link", { name: "Review our system" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await review.text.fill(TEXT);
  await expect(review.names).toHaveCount(5);
  await expect(review.kindOf("lb")).toHaveText("Load balancer");
  await expect(review.names.filter({ hasText: "api" })).toContainText("× 4");
  await expect(review.names.filter({ hasText: "ledger" })).toContainText("a guess");
  await review.say("ledger", "Document store");
  await expect(review.kindOf("ledger")).toHaveText("Document store");
  await expect(review.picture).toHaveAttribute(
    "alt",
    "The board: 5 components and 4 connections, each in the lists below.",
  );
  await page.getByText("4 connections", { exact: true }).click();
  await expect(page.getByRole("list", { name: "Connections" })).toContainText("api asks postgres");

  await review.risk.fill(NOTE.because);
  // What was written outlives a reload, and so does what was said of it.
  await page.reload();
  await expect(review.text).toHaveValue(TEXT);
  await expect(review.kindOf("ledger")).toHaveText("Document store");
  await review.begin.click();

  await studio.ready();
  await expect(studio.stage).toContainText("Stage 1 of 1");
  const board = await guest.readBoard(new URL(page.url()).pathname.split("/").at(-1) ?? "");
  expect(
    Object.values(board.components)
      .map(({ kind, origin }) => `${kind} ${origin}`)
      .sort(),
  ).toEqual([
    "app-server inherited",
    "document-store inherited",
    "load-balancer inherited",
    "relational-database inherited",
    "web-browser inherited",
  ]);
  await expect(page.getByRole("button", { name: "1 note owed" })).toBeVisible();
  await openOwed(page, RISK);
  await writeNote(page, NOTE);
  await acceptDecision(page);
  await expect(page.getByRole("button", { name: /notes? owed$/ })).toHaveCount(0);

  await studio.canvas.node("postgres").click();
  await showTab(page, "Inspect");
  await expect(studio.inspector.getByRole("region", { name: "As it was found" })).toContainText(STORE);
  await studio.inspector.getByRole("button", { name: "Challenge this" }).click();
  await expect(studio.decision.panel.getByRole("heading", { name: STORE })).toBeVisible();
  await expect(page.getByRole("button", { name: "1 note owed" })).toBeVisible();

  await studio.canvas.node("lb").click();
  await showTab(page, "Inspect");
  await studio.inspector.getByRole("combobox", { name: "Algorithm" }).click();
  await page.getByRole("listbox").getByRole("option").first().click();
  await expect(studio.inspector.getByRole("region", { name: "As it was found" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^[23] notes owed$/ })).toBeVisible();
  await studio.undo.click();
  await studio.undo.click();
  await expect(page.getByRole("button", { name: /notes? owed$/ })).toHaveCount(0);
});

test("a Mermaid flowchart, pasted or from a file, with its frames", async ({ page, studio }) => {
  const review = new ReviewPage(page);
  await review.open();
  await page.getByLabel("A file with your system").setInputFiles({
    name: "shop.mmd",
    mimeType: "text/plain",
    buffer: Buffer.from(
      'flowchart LR\n  web[Shop] -->|HTTPS| api\n  subgraph vpc [Private network]\n    api["Orders API x3"] --> db[(Orders)]\n  end\n',
    ),
  });
  await expect(review.names).toHaveCount(4);
  await expect(review.kindOf("Private network")).toHaveText("Private network");
  await page.getByRole("textbox", { name: "Name of the board" }).fill("The shop");
  await review.begin.click();
  await studio.ready();
  await expect(page).toHaveTitle(/The shop/);
  await studio.canvas.fit();
  await expect(studio.canvas.node("Orders API")).toBeVisible();
});

test("what cannot be read is named by its line, and the text stays", async ({ page }) => {
  const review = new ReviewPage(page);
  await review.open();
  await review.text.fill("web -> api\napi -> -> postgres\nsequence of things\n-> x");
  await expect(review.unread.getByRole("button")).toHaveText(["Line 2", "Line 4"]);
  await expect(review.unread).toContainText("Accepted: web -> lb -> api x4 -> postgres");
  await review.unread.getByRole("button", { name: "Line 4" }).click();
  await expect(review.text).toBeFocused();
  expect(
    await review.text.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    ),
  ).toBe("-> x");

  for (const wrong of [
    "sequenceDiagram\n  A->>B: hello",
    "}{",
    "\u0000\u0001\u0002",
    "<html><body>no</body>",
  ]) {
    await review.text.fill(wrong);
    await expect(review.begin).toHaveAttribute("aria-disabled", "true");
    await expect(review.text).toHaveValue(wrong);
  }
  await review.text.fill("sequenceDiagram\n  A->>B: hello");
  await expect(review.unread).toContainText("a sequence diagram");
  await page.getByLabel("A file with your system").setInputFiles({
    name: "board.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"format":"something else"}'),
  });
  await expect(page.getByRole("alert").filter({ hasText: "format" })).toBeVisible();
  await expect(review.text).toHaveValue("sequenceDiagram\n  A->>B: hello");
});

test("reading that takes longer than two seconds is stopped, and the text stays", async ({ page }) => {
  // A text of this word never comes back from the worker: parsing is linear, so no text does this by itself.
  await page.addInitScript(() => {
    const send = Reflect.get(Worker.prototype, "postMessage") as (this: Worker, message: unknown) => void;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string; text?: string }) {
      if (message.type === "read" && message.text?.includes("endless") === true) return;
      send.call(this, message);
    };
  });
  const review = new ReviewPage(page);
  await review.open();
  await review.text.fill("web -> endless");
  const board = page.getByRole("group", { name: "The board", exact: true });
  await expect(board).toContainText("Reading took longer than 2 seconds, so it was stopped.");
  await expect(review.text).toHaveValue("web -> endless");
  await expect(review.begin).toHaveAttribute("aria-disabled", "true");
  await review.text.fill("web -> api");
  await expect(review.names).toHaveCount(2);
  await expect(review.begin).toHaveAttribute("aria-disabled", "false");
});

test("with the keyboard alone", async ({ page, studio }) => {
  const review = new ReviewPage(page);
  const keys = new Keys(page);
  await review.open();
  await keys.tabTo(review.text);
  await page.keyboard.type("web -> api -> thing");
  await expect(review.names).toHaveCount(3);
  await keys.tabTo(review.kindOf("thing"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Kinds" })).toBeFocused();
  await page.keyboard.type("relational");
  await page.keyboard.press("Enter");
  await expect(review.kindOf("thing")).toHaveText("Relational database");
  await expect(review.kindOf("thing")).toBeFocused();
  await keys.tabTo(review.risk);
  await page.keyboard.type("One database, never restored.");
  await keys.tabTo(review.begin);
  await page.keyboard.press("Enter");
  await studio.ready();
  await expect(page.getByRole("button", { name: "1 note owed" })).toBeVisible();
});

test.describe("at 390 px", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("by touch, nothing wider than the screen", async ({ page }) => {
    const review = new ReviewPage(page);
    await review.open();
    await page.getByRole("button", { name: "Example text" }).tap();
    await expect(review.names.first()).toBeVisible();
    await review.kindOf("worker").tap();
    await page.getByRole("option", { name: "Leave it out" }).tap();
    await expect(review.kindOf("worker")).toHaveText("Left out");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await review.begin.tap();
    await expect(page).toHaveURL(/\/boards\/[^/]+$/);
    await expectSaved(page);
  });
});
