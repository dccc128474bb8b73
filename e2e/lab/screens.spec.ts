import { faultsOf } from "@/e2e/support/accessible";
import { directReport, isContiguous, openLab, type LabScreen } from "@/e2e/support/lab";
import { CUT_LINE, expect, test } from "@/e2e/support/test";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import { tokensOn } from "@/lib/domain/sessions/lab/tokens-on";

const LONG = "Write a long answer";
const hasBegun = ({ text }: Shown) => text.length > 40;
// Each starts several processes, a second of a whole processor each.
test.describe.configure({ timeout: 300_000 });
const isComplete = ({ status }: Shown) => status === "complete";

async function begin(screen: LabScreen, text = LONG): Promise<Shown> {
  expect(await screen.command({ do: "send", text })).toMatchObject({ outcome: "done" });
  return screen.until(hasBegun, "the first words");
}

/** What a device that opens only now has of it: the log itself, by way of nobody else. */
async function wholeText(lab: Awaited<ReturnType<typeof openLab>>, device = "tab-9"): Promise<Shown> {
  const fresh = await lab.open("durable", device);
  return fresh.until(isComplete, "the whole answer");
}

test.describe("on the durable side", () => {
  test("a reload in mid-answer goes on: nothing lost, nothing twice, and no second call", async ({
    context,
  }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    const before = await begin(laptop);
    await laptop.page.reload();
    const after = await laptop.until(
      (now) => now.messagesLoaded > 0 && hasBegun(now),
      "the part that was there",
    );
    expect(after.text.startsWith(before.text.slice(0, 40))).toBe(true);
    await laptop.until(isComplete, "its end");
    const done = await laptop.read();
    expect(done).toMatchObject({ modelCalls: 1, duplicated: 0, gaps: 0 });
    expect(isContiguous(done.offsets)).toBe(true);
    const fresh = await wholeText(lab);
    expect(fresh.text).toBe(done.text);
    expect(fresh).toMatchObject({ messagesLoaded: 1, transcript: done.transcript });
  });

  test("three seconds without a network are made up for as soon as they are over", async ({ context }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    const phone = await lab.open("durable", "phone");
    await begin(laptop);
    const dropping = laptop.command({ do: "drop", ms: 3_000 });
    await laptop.until(({ line }) => line.state === "dropped", "the network gone");
    await expect(laptop.page.getByText(/no network/).first()).toBeVisible();
    expect(await dropping).toMatchObject({ outcome: "done" });
    const back = await laptop.until(({ line }) => line.caughtUpAt !== null, "everything it missed");
    expect((back.line.caughtUpAt ?? 0) - (back.line.backAt ?? 0)).toBeLessThan(2_000);
    expect(back.line.resumedFrom).toBeGreaterThan(1);
    await Promise.all([laptop, phone].map((screen) => screen.until(isComplete, "its end")));
    const [mine, theirs] = await Promise.all([laptop.read(), phone.read()]);
    expect(mine).toMatchObject({ duplicated: 0, gaps: 0, modelCalls: 1, transcript: theirs.transcript });
    expect(tokensOn(mine)).toBe(tokensOn(theirs));
    await expect(laptop.page.getByText(/^resumed at \d+$/)).toBeVisible();
  });

  test("Stop ends the run everywhere, names the device, and the next question works", async ({ context }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    const phone = await lab.open("durable", "phone");
    await begin(laptop);
    await phone.until(hasBegun, "the same words");
    await phone.page.getByRole("button", { name: "Stop" }).click();
    const stopped = await laptop.until(({ status }) => status === "cancelled", "the stop");
    expect(stopped.notice).toBe("Stopped by your phone.");
    await expect(laptop.page.getByRole("log").getByText("Stopped by your phone.")).toBeVisible();
    await expect(phone.page.getByRole("log").getByText("Stopped by you.")).toBeVisible();
    await laptop.page.reload();
    const again = await laptop.until(({ messagesLoaded }) => messagesLoaded > 0, "what there was");
    expect(again).toMatchObject({ status: "cancelled", text: (await phone.read()).text });
    expect(await laptop.command({ do: "send", text: "Fail once, then answer" })).toMatchObject({
      outcome: "done",
    });
    const next = await laptop.until(isComplete, "the next answer");
    expect(next).toMatchObject({ questions: 2, duplicated: 0 });
  });

  test("a second device sees what there is and goes on live; that it comes and goes is told", async ({
    context,
  }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    await begin(laptop);
    const phone = await lab.open("durable", "phone");
    const there = await phone.until(
      (now) => now.messagesLoaded > 0 && hasBegun(now),
      "the part that was there",
    );
    expect(there.messagesLoaded).toBe(1);
    await laptop.until(({ present }) => present.length === 2, "the phone");
    await expect(laptop.page.getByText("Your phone is here.").first()).toBeVisible();
    await Promise.all([laptop, phone].map((screen) => screen.until(isComplete, "its end")));
    expect((await phone.read()).transcript).toBe((await laptop.read()).transcript);
    await phone.page.close();
    const told = await laptop.until(({ notice }) => notice === "Your phone has gone.", "the notice");
    expect(told.present.map(({ deviceId }) => deviceId)).toEqual(["laptop"]);
  });

  test("an approval is given once by two devices at once, and a question meanwhile is queued alike", async ({
    context,
  }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    const phone = await lab.open("durable", "phone");
    expect(await laptop.command({ do: "send", text: "Do what needs approval" })).toMatchObject({
      outcome: "done",
    });
    await Promise.all(
      [laptop, phone].map((one) => one.until(({ approval }) => approval === "asked", "the request")),
    );
    await laptop.page.getByRole("textbox", { name: "Message" }).fill("And another thing");
    await laptop.page.keyboard.press("Enter");
    const queued = await phone.until((now) => now.queued === 1, "the question in the queue");
    expect(queued.question).toBe("And another thing");
    await expect(phone.page.getByText("Queued: answered next")).toBeVisible();
    await phone.page.getByRole("button", { name: "Take back" }).click();
    await laptop.until((now) => now.queued === 0, "the question taken back");
    const answers = await Promise.all([laptop, phone].map((one) => one.command({ do: "approve" })));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["done", "refused"]);
    await laptop.until(({ activeRunId }) => activeRunId === null, "the end");
    await expect(laptop.page.getByText("reserve-machines")).toHaveCount(1);
    await expect(phone.page.getByText(/approved it\.$/)).toBeVisible();
  });

  test("a stranger is refused whatever they try; staff gets in with a token and is shown as such", async ({
    context,
  }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    await begin(laptop);
    const stranger = await lab.open("durable", "tab-1", { as: "stranger" });
    const refused = await stranger.until((now) => now.refused, "the refusal");
    expect(refused).toMatchObject({ text: "", notice: expect.stringMatching(/not yours/) });
    expect(await stranger.command({ do: "stop" })).toMatchObject({ outcome: "refused" });
    const staff = await lab.open("durable", "desk", { as: "staff" });
    const { token } = await laptop.command({ do: "grant" });
    expect(staff.page.url()).not.toContain(token ?? "?");
    expect(await staff.command({ do: "join", token: token ?? "" })).toMatchObject({ outcome: "done" });
    await staff.until(hasBegun, "the whole history");
    const told = await laptop.until(
      ({ present }) => present.some(({ role }) => role === "staff"),
      "the staff",
    );
    expect(told.status).not.toBe("cancelled");
    await expect(staff.page.getByRole("heading", { name: "Staff" })).toBeVisible();
    expect(await staff.command({ do: "stop" })).toMatchObject({ outcome: "done" });
    expect((await laptop.until(({ status }) => status === "cancelled", "the stop")).notice).toBe(
      "Stopped by staff.",
    );
  });

  test("a silent tool behind a proxy that cuts silent lines loses nothing", async ({ context }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop", { proxy: "on", lapse: "30" });
    expect(await laptop.command({ do: "send", text: "Use the slow tool" })).toMatchObject({
      outcome: "done",
    });
    const done = await laptop.until(isComplete, "its end");
    expect(done).toMatchObject({ gaps: 0, line: { cuts: 0 } });
  });
});

test.describe("on the direct side", () => {
  test.use({ expectedErrors: CUT_LINE });

  test("a reload loses the answer, and the server goes on with it for nobody", async ({ context }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("direct", "laptop");
    const { runId } = await begin(laptop);
    await laptop.page.reload();
    await expect(laptop.page.getByText(/Nothing to join/)).toBeVisible();
    expect((await laptop.read()).text).toBe("");
    await expect
      .poll(async () => (await directReport(lab, runId ?? "")).status, { timeout: 60_000 })
      .toBe("complete");
    expect((await directReport(lab, runId ?? "")).tokensAfterClose).toBeGreaterThan(0);
  });

  test("three seconds without a network end it; asked again, its first words stand there twice", async ({
    context,
  }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("direct", "laptop");
    await begin(laptop);
    await laptop.command({ do: "drop", ms: 3_000 });
    const broken = await laptop.until(({ line }) => line.state === "broken", "the break");
    expect(broken).toMatchObject({ status: "error", line: { resumes: false, caughtUpAt: null } });
    await expect(laptop.page.getByText(/cannot tell a lost network from Stop/)).toBeVisible();
    const report = await directReport(lab, broken.runId ?? "");
    expect(report.tokens).toBeGreaterThan(tokensOn(broken));
    await laptop.page.getByRole("button", { name: "Ask again from the beginning" }).click();
    const again = await laptop.until(isComplete, "the second answer");
    expect(again.modelCalls).toBe(2);
    expect(again.duplicated).toBe(tokensOn(broken));
  });

  test("Stop stops the page and not the bill; with the other policy it is a reload that stops the work", async ({
    context,
  }) => {
    const lab = await openLab(context);
    // Slow enough for a hand to come before the end.
    const laptop = await lab.open("direct", "laptop", { pace: "2" });
    const { runId } = await begin(laptop);
    await laptop.page.getByRole("button", { name: "Stop" }).click();
    await laptop.until(({ status }) => status === "cancelled", "the stop");
    await expect
      .poll(async () => (await directReport(lab, runId ?? "")).tokensAfterClose, { timeout: 60_000 })
      .toBeGreaterThan(50);
    const phone = await lab.open("direct", "phone", { close: "stop", pace: "2" });
    const other = await begin(phone);
    await phone.page.reload();
    await expect
      .poll(async () => (await directReport(lab, other.runId ?? "")).status, { timeout: 60_000 })
      .toBe("stopped");
  });

  test("a killed agent leaves it working for ever, and a silent tool is cut by the proxy", async ({
    context,
  }) => {
    const lab = await openLab(context);
    // Slow enough for the signal to come before the end.
    const laptop = await lab.open("direct", "laptop", { pace: "2" });
    const { runId } = await begin(laptop);
    expect(await laptop.command({ do: "interrupt", signal: "SIGKILL" })).toMatchObject({ outcome: "done" });
    await expect
      .poll(async () => (await directReport(lab, runId ?? "")).status, { timeout: 30_000 })
      .toBe("killed");
    const left = await laptop.read();
    expect(left).toMatchObject({ status: "active", saysWorking: true, line: { state: "live" } });
    const phone = await lab.open("direct", "phone", { proxy: "on", lapse: "30" });
    expect(await phone.command({ do: "send", text: "Use the slow tool" })).toMatchObject({ outcome: "done" });
    await phone.until(({ line }) => line.state === "broken", "the cut");
    await expect(phone.page.getByText(/cut the line/)).toBeVisible();
  });
});

test.describe("a screen", () => {
  test("can be held in a frame by this origin's own pages, is reached by keyboard, and says what it is", async ({
    context,
  }) => {
    const lab = await openLab(context);
    const laptop = await lab.open("durable", "laptop");
    const address = laptop.page.url();
    await laptop.page.close();
    await lab.host.evaluate((src) => {
      const frame = Object.assign(document.createElement("iframe"), { src, title: "Laptop" });
      frame.style.cssText = "position:fixed;inset:0;width:400px;height:600px;background:#fff;z-index:99";
      document.body.append(frame);
    }, address);
    const frame = lab.host.frameLocator("iframe");
    await expect(frame.getByRole("heading", { name: "Laptop" })).toBeVisible();
    await expect(frame.getByText("live", { exact: true })).toBeVisible();
    const box = frame.getByRole("textbox", { name: "Message" });
    await box.focus();
    await lab.host.keyboard.type("Do what needs approval");
    await lab.host.keyboard.press("Enter");
    const approve = frame.getByRole("button", { name: "Approve" });
    await expect(approve).toBeVisible({ timeout: 90_000 });
    await approve.focus();
    await lab.host.keyboard.press("Enter");
    await expect(frame.getByText("You approved it.")).toBeVisible();
    await expect(frame.getByText("The answer is complete.")).toBeAttached({ timeout: 60_000 });
  });

  test("has no fault of access in either theme, and fits from 160 px on", async ({ context }) => {
    const lab = await openLab(context);
    const [durable, direct] = [await lab.open("durable", "laptop"), await lab.open("direct", "phone")];
    await begin(durable, "Do what needs approval");
    await begin(direct);
    await durable.until(({ approval }) => approval === "asked", "the request");
    for (const { page } of [durable, direct])
      for (const width of [160, 390]) {
        await page.setViewportSize({ width, height: 500 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${String(width)} px`).toBeLessThanOrEqual(0);
        expect(await faultsOf(page), `${String(width)} px`).toEqual([]);
      }
  });

  test("says of an address that no screen has what is wrong in it", async ({ page }) => {
    await page.goto("/lab/screen?side=both&lab=l&device=toaster");
    await expect(page.getByRole("heading", { name: "This screen cannot be opened" })).toBeVisible();
    for (const word of ["side", "lab", "device"]) await expect(page.getByText(word).first()).toBeVisible();
  });
});
