import { Acceptance, type SideVerdicts } from "@/e2e/pages/acceptance";
import { CUT_LINE, expect, test } from "@/e2e/support/test";
import { ACCEPTANCE_IDS } from "@/lib/domain/knowledge/overlay-ids";

/** How many pages share the tests: each runs its own one after the other. */
const PAGES = 5;
const PACE = 3;
/** Limits are seconds of a machine that does nothing else; this one has other tests to run as well. */
const PATIENCE = 3;
/** A fault that comes when the answer is over measures nothing, and is tried again more slowly. */
const SLOW_PACE = 1.5;

async function runAll(acceptance: Acceptance, ids: readonly string[], pace: number): Promise<SideVerdicts[]> {
  await acceptance.goto({ only: ids, pace, patience: PATIENCE });
  const verdicts: SideVerdicts[] = [];
  for (const id of ids) verdicts.push(await acceptance.run(id));
  return verdicts;
}

const isVoid = ({ direct, durable }: SideVerdicts) => [direct, durable].includes("broken-off");

test.describe("the acceptance tests", () => {
  // Lines are cut on purpose here, and frames that go away leave requests behind.
  test.use({ expectedErrors: CUT_LINE, contextOptions: { reducedMotion: "reduce" } });
  test.describe.configure({ timeout: 900_000 });

  for (let part = 0; part < PAGES; part += 1) {
    const ids = ACCEPTANCE_IDS.filter((_id, at) => at % PAGES === part);
    test(`pass on the durable session and fail on the direct line: ${ids.join(", ")}`, async ({ page }) => {
      const acceptance = new Acceptance(page);
      const measured = await runAll(acceptance, ids, PACE);
      const again = measured.filter(isVoid).map(({ id }) => id);
      const repeated = again.length === 0 ? [] : await runAll(acceptance, again, SLOW_PACE);
      const verdicts = [...measured.filter((one) => !isVoid(one)), ...repeated];
      expect(verdicts.filter(({ direct, durable }) => direct !== "failed" || durable !== "passed")).toEqual(
        [],
      );
      expect(verdicts.map(({ id }) => id).sort()).toEqual([...ids].sort());
    });
  }
});

test("a run can be stopped, and what waits is taken off the queue", async ({ page }) => {
  const acceptance = new Acceptance(page);
  await acceptance.goto({ only: ["RD1", "RD5"], pace: 1 });
  await page.getByRole("button", { name: "Run all 2" }).click();
  await expect(page.frameLocator('iframe[title="Laptop, durable session"]').getByRole("log")).toBeVisible();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(acceptance.card("RD1").locator("[data-verdict=stopped]")).toHaveCount(2);
  await expect(acceptance.card("RD5").locator("[data-verdict=none]")).toHaveCount(2);
  await expect(page.locator("iframe")).toHaveCount(0);
});

test.describe("one's own system", () => {
  test("is recorded in the browser without a board, found again, and exported", async ({ page, context }) => {
    const acceptance = new Acceptance(page);
    await acceptance.goto();
    const all = page.getByRole("searchbox", { name: "Find tests by id or words" });
    await all.fill("rd7");
    await expect(page.getByRole("heading", { level: 3 })).toHaveCount(1);
    await acceptance.record("RD7", "Failed", "1.4.2", "the failed part stays");
    await page.reload();
    const card = acceptance.card("RD7");
    await expect(card.locator("[data-own]")).toHaveAttribute("data-own", "failed");
    await expect(card.getByText("“the failed part stays”")).toBeVisible();
    expect(await acceptance.exported("Results as Markdown")).toMatch(/\| RD7 \|.*failed.*1\.4\.2/);
    expect(JSON.parse(await acceptance.exported("As JSON"))).toMatchObject({
      board: "My own system",
      results: [{ id: "RD7", outcome: "failed", build: "1.4.2", note: "the failed part stays" }],
    });
    // Looking and recording for oneself makes nobody.
    expect(await context.cookies()).toEqual([]);
  });

  test("is recorded on a board with its date, and stands there", async ({ page, guest }) => {
    const board = await guest.createBoard("own");
    const acceptance = new Acceptance(page);
    await acceptance.goto({ board, only: ["LC1"] });
    await acceptance.record("LC1", "Passed", "build 7", "0 tokens after Stop");
    await expect(acceptance.card("LC1").locator("[data-own] time")).toHaveText(/^\d{4}-\d\d-\d\d$/);
    const kept = await guest.readBoard(board);
    expect(JSON.stringify(kept)).toContain('"0 tokens after Stop"');
    await page.reload();
    await expect(acceptance.card("LC1").locator("[data-own]")).toHaveAttribute("data-own", "passed");
    await page.getByRole("link", { name: "Back to the board" }).click();
    await expect(page).toHaveURL(new RegExp(`/boards/${board}$`));
  });

  test.describe("on another person's board", () => {
    test.use({ expectedErrors: /404/ });

    test("is not to be had", async ({ page, stranger }) => {
      const board = await stranger.createBoard("own");
      const response = await page.goto(`/lab/tests?board=${board}`);
      expect(response?.status()).toBe(404);
    });
  });
});
