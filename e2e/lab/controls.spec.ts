import { LabPage } from "@/e2e/pages/lab";
import { CUT_LINE, expect, test } from "@/e2e/support/test";

// Each starts several processes, and some wait for what takes its time in life.
test.describe.configure({ timeout: 300_000 });
// What turns and travels is drawn by the processor here.
test.use({ expectedErrors: CUT_LINE, contextOptions: { reducedMotion: "reduce" } });

/** What may still come after a Stop: what was on its way when it was written down. */
const IN_FLIGHT = 8;
const some = (value: number) => value > 0;

type Case = {
  name: RegExp;
  /** What the sentences say, from what truly happened. */
  direct: RegExp;
  durable: RegExp;
  /** On the direct side, where it is not nothing. */
  lost?: true;
  duplicated?: true;
  afterStop?: true;
};

const CASES: readonly Case[] = [
  { name: /^Refresh/, direct: /came back empty/, durable: /nothing lost, nothing twice/, lost: true },
  {
    name: /^Lose Wi-Fi/,
    direct: /saw a close, as with Stop/,
    durable: /caught up from offset \d+.*The log has no Stop/,
    lost: true,
  },
  {
    name: /^Stop\s*Presses/,
    direct: /the agent was not told/,
    durable: /The Stop stands in the log/,
    afterStop: true,
  },
  { name: /^Second tab/, direct: /shows nothing/, durable: /can stop it too/ },
  { name: /^Phone view/, direct: /shows nothing/, durable: /can stop it too/ },
  { name: /^Idle proxy/, direct: /cut the silent line/, durable: /cut nothing/, lost: true },
  { name: /^Kill the agent/, direct: /“working” for ever/, durable: /ended as an error/ },
  {
    name: /^Stop, then refresh/,
    direct: /page is empty/,
    durable: /still stopped/,
    lost: true,
    afterStop: true,
  },
  { name: /^Stop on the phone/, direct: /nothing to stop/, durable: /Stopped by your phone/ },
  {
    name: /^Stop for an old run/,
    direct: /which nobody had stopped/,
    durable: /touched nothing/,
    lost: true,
    afterStop: true,
  },
  { name: /^Steer/, direct: /could not be sent/, durable: /took it up/ },
  { name: /^Approve twice/, direct: /Only the laptop/, durable: /one was taken.*booked 1 time\./ },
  { name: /^Block the orchestrator/, direct: /0 tokens came/, durable: /[1-9]\d* tokens came/ },
  { name: /^Retry a step/, direct: /stand there twice/, durable: /nothing twice/, duplicated: true },
];

for (const { name, direct, durable, lost, duplicated, afterStop } of CASES)
  test(`${name.source.replaceAll(/[\\^]|s\*.*/g, "")}: one press shows what becomes of both sides`, async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open();
    await lab.press(name);
    await expect(lab.became("durable")).toHaveText(durable);
    await expect(lab.became("direct")).toHaveText(direct, { timeout: 30_000 });
    expect(await lab.counts("durable")).toMatchObject({ lost: 0, duplicated: 0 });
    expect((await lab.counts("durable")).afterStop).toBeLessThanOrEqual(IN_FLIGHT);
    if (lost === true) await lab.expectCount("direct", "lost", some);
    if (afterStop === true) await lab.expectCount("direct", "afterStop", some);
    else expect((await lab.counts("direct")).afterStop).toBe(0);
    if (duplicated === true) await lab.expectCount("direct", "duplicated", some);
    else expect((await lab.counts("direct")).duplicated).toBe(0);
  });

test("Stop and a lost network differ in the log, and do not to a server that sees only closes", async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.press(/^Lose Wi-Fi/);
  await expect(lab.log.getByRole("cell", { name: "cancel", exact: true })).toHaveCount(0);
  const closed = lab.saw.getByRole("row", { name: /closed/ });
  await expect(closed).toContainText("It cannot tell");
  await page.reload();
  await lab.press(/^Stop\s*Presses/);
  await expect(lab.log.getByRole("cell", { name: "cancel", exact: true })).toHaveCount(1);
  await expect(closed).toContainText("It cannot tell");
});

test("the address proposes its scenario, keeps what was chosen, and says what it does not know", async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open("scenario=kill-agent&seed=12&pace=fast&board=b1");
  await expect(page.getByRole("alert").filter({ hasText: "pace is expected" })).toBeVisible();
  await expect(lab.control(/^Kill the agent/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to the board" })).toHaveAttribute("href", "/boards/b1");
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole("radio", { name: "4 times as fast" }).click();
  await expect(page).toHaveURL(/scenario=kill-agent&seed=12&pace=4&board=b1$/);
  await lab.press(/^Second tab/);
  await expect(page).toHaveURL(/scenario=second-screen/);
});
