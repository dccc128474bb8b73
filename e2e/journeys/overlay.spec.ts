import { expect, test } from "@/e2e/fixtures";
import { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import {
  auditedBoard,
  offeredBoard,
  openTests,
  overlayNote,
  SINGLE_TURNS,
} from "@/e2e/support/overlay-board";
import { expectSaved, openBoard } from "@/e2e/support/studio";
import { questionText, workedBoard } from "@/e2e/support/worked-board";

const AUDIT = "Audit";
const DESIGN = "Design and implement";
const PROOF = "Validate and layer";
const NOT_NEEDED = { name: "Not needed, because …" };

/** Answers a question of the step that is open; an option that is not on the board yet is placed. */
async function answer(studio: Studio, question: string, option?: string): Promise<void> {
  const note = overlayNote(question, option);
  await studio.sessions.decide(questionText(question));
  await studio.decision.choose(note.option);
  if (await studio.decision.outlook.isVisible()) await studio.decision.place();
  await studio.decision.write(note);
  await studio.decision.putForward();
}

test("the offer names what stands on this board, flies there, and can be hidden", async ({
  page,
  guest,
  studio,
}) => {
  const { sessions, canvas } = studio;
  await openBoard(page, await guest.importBoard(offeredBoard()));
  const model = sessions.offer.getByRole("button", { name: "Show Language model on the board" });
  await expect(sessions.offer.getByRole("heading")).toHaveText("What survives when a stream breaks?");
  await canvas.fit();
  const view = page.locator(".react-flow__viewport");
  const before = await view.getAttribute("style");
  await model.click();
  await expect(view).not.toHaveAttribute("style", before ?? "");

  await studio.tab("Coach").click();
  const line = studio.coach.getByRole("region", { name: "An offer" });
  await expect(line).toContainText("Language model: what happens when the stream breaks?");
  await expect(line.getByRole("button", NOT_NEEDED)).toBeVisible();

  await sessions.offer.getByRole("button", { name: "Hide this offer" }).click();
  await expect(sessions.offer).toBeHidden();
  await page.reload();
  await expectSaved(page);
  await expect(studio.stage).toBeVisible();
  await expect(sessions.offer).toBeHidden();
  await sessions.switch.getByRole("radio", { name: "Durable sessions" }).click();
  await expect(sessions.offer.getByRole("button", { name: "Walk the overlay" })).toBeVisible();
});

test("'not needed' owes one judged note, and can be opened again", async ({ page, guest, studio }) => {
  const { sessions, decision } = studio;
  await openBoard(page, await guest.importBoard(offeredBoard()));
  await sessions.offer.getByRole("button", NOT_NEEDED).click();
  await expect(decision.panel.getByRole("heading", { name: questionText("d2.scope") })).toBeVisible();
  await expect(decision.option("d2.none")).toBeChecked();
  await expect(studio.ladder.getByRole("button", { name: "1 note owed" })).toBeVisible();
  await expect(sessions.switch).toBeHidden();

  await decision.accept.click();
  await expect(decision.panel.getByText("Accepted elsewhere").first()).toBeVisible();
  await expect(decision.accepted).toBeHidden();

  await decision.write(overlayNote("d2.scope", "d2.none"));
  await decision.putForward();
  await expect(page.getByText("Durable sessions: not needed.")).toBeVisible();
  await expect(studio.ladder.getByText("No note is owed")).toBeVisible();
  await studio.tab("Coach").click();
  await expect(studio.coach.getByRole("region", { name: "An offer" })).toBeHidden();

  await expectSaved(page);
  await page.reload();
  await expect(page.getByText("Durable sessions: not needed.")).toBeVisible();
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(sessions.heading).toHaveText("Phase 1 of 3 · Audit");
  await expect(page.getByText("Durable sessions: not needed.")).toBeHidden();
});

test("the whole walk, from the audit to finished", async ({ page, guest, studio }) => {
  test.setTimeout(300_000);
  const { sessions, canvas } = studio;
  await openBoard(page, await guest.importBoard(offeredBoard()));

  await test.step("D1 records what was found, and what the board knows is filled in", async () => {
    await sessions.offer.getByRole("button", { name: "Walk the overlay" }).click();
    await expect(sessions.heading).toHaveText("Phase 1 of 3 · Audit");
    const asks = sessions.step.getByRole("region", { name: "To find out" });
    await expect(asks.getByRole("listitem").first()).toContainText(
      "HTTPS, on 2 connections. from this board",
    );
    await asks.getByRole("button", { name: /^Write your own answer: What is stored, and when/ }).click();
    await asks.getByRole("textbox").fill("With each message, at its end.");
    await expect(asks).toContainText("5 of 8 answered");
    await sessions.recordEvidence("Trace through the real path", "The balancer cut the line after 60 s.");
    await expect(
      sessions.walk.getByRole("button", { name: /^Map the current delivery path done/ }),
    ).toBeVisible();
  });

  await test.step("D2 and D3 are notes; then the design is due", async () => {
    await sessions.openStep(AUDIT, "Map the gaps");
    await answer(studio, "d2.scope", "d2.all-three");
    await sessions.openStep(AUDIT, "Name the conflicts");
    await answer(studio, "d3.close-policy");
    await expect(sessions.heading).toHaveText("Phase 2 of 3 · Design and implement");
  });

  await test.step("a session is proposed with its diff, applied, undone at once, and applied", async () => {
    await sessions.openStep(DESIGN, "Design the session");
    await sessions.step.getByRole("button", { name: "Propose a session" }).click();
    const comes = sessions.step.getByRole("region", { name: "Comes" });
    await expect(comes.getByRole("listitem")).toHaveCount(7);
    await expect(comes).toContainText("Browser to Session");
    await expect(sessions.step.getByRole("status")).toContainText("7 would come, 1 would change");
    await expect(canvas.board.getByText("Session layer")).toBeVisible();
    await expect(studio.undo).toBeEnabled();
    await sessions.step.getByRole("button", { name: "Apply the proposal" }).click();
    await expect(canvas.node("Session")).toBeVisible();
    await studio.undo.click();
    await expect(canvas.node("Session")).toBeHidden();
    await expect(canvas.line("Browser", "Server").first()).toBeVisible();
    await sessions.openView("Propose a session");
    await sessions.step.getByRole("button", { name: "Apply the proposal" }).click();
    await expect(canvas.node("Session")).toBeVisible();
    await sessions.openView("Propose a session");
    await expect(sessions.step.getByRole("status")).toContainText("Nothing to add");
  });

  await test.step("D4 to D7 are decided; D8 is not asked of one agent", async () => {
    await sessions.openStep(DESIGN, "Design the session");
    await answer(studio, "d4.store", "d4.log-as-truth");
    await sessions.openStep(DESIGN, "Agents write to the session");
    await answer(studio, "d5.run", "d5.post-response");
    await sessions.openStep(DESIGN, "Screens subscribe");
    await answer(studio, "d6.subscribe", "d6.snapshot-tail");
    await sessions.openStep(DESIGN, "Control of its own");
    await answer(studio, "d7.control", "d7.sse-post");
    await studio.tab("Step").click();
    await answer(studio, "d7.double-text", "d7.queue");
    await expect(
      sessions.walk.getByRole("button", { name: /^Agents publish for themselves not asked/ }),
    ).toBeVisible();
    await expect(sessions.heading).toHaveText("Phase 3 of 3 · Validate and layer");
  });

  await test.step("D10 is decided, and D9 waits for every test", async () => {
    await sessions.openStep(PROOF, "Layer further");
    await answer(studio, "d10.layer", "d10.search-audit");
    await sessions.openStep(PROOF, "Prove it");
    await sessions.recordEvidence("Automated", "Nightly against staging, through the proxy.");
    const inTheWay = sessions.step.getByRole("region", { name: "In the way" });
    await expect(inTheWay).toContainText("24 tests have no pass on record");
    const [first, ...others] = openTests(auditedBoard());
    if (first === undefined) throw new Error("The scope demands no test.");
    await sessions.recordResult(first, "passed", "1.4.2");
    for (const id of others) await sessions.recordResult(id, "passed");
    await expect(inTheWay).toBeHidden();
    await expect(sessions.heading).toHaveText("Finished: every test of the scope has passed");
    await expect(sessions.walk).toContainText("8 of 8 notes accepted.");
    await expect(sessions.walk.getByText("No note is owed")).toBeVisible();
  });
});

test("single turns on one screen: the coach agrees, and calls the overlay unnecessary where it is walked", async ({
  page,
  guest,
  studio,
}) => {
  const { sessions } = studio;
  await openBoard(page, await guest.importBoard(workedBoard(2, SINGLE_TURNS)));
  await expect(sessions.offer).toContainText("plain streaming is enough");
  await studio.tab("Coach").click();
  await expect(studio.coach.getByRole("region", { name: "An offer" })).toContainText(
    "plain streaming is enough",
  );
  await sessions.offer.getByRole("button", { name: "Walk it anyway" }).click();
  await expect(sessions.walk.getByRole("region", { name: "Is a session needed?" })).toBeVisible();
  await studio.tab("Coach").click();
  await expect(
    studio.coach.getByRole("article", { name: "A session with nobody to come back" }),
  ).toBeVisible();
  await sessions.walk.getByRole("button", NOT_NEEDED).click();
  await expect(studio.decision.option("d2.none")).toBeChecked();
});

test("by keyboard alone: the offer, evidence, and a note of the second walk", async ({
  page,
  guest,
  studio,
}) => {
  test.setTimeout(180_000);
  const { sessions, decision } = studio;
  const keys = new Keys(page);
  await openBoard(page, await guest.importBoard(offeredBoard()));
  await keys.press("d");
  await expect(sessions.heading).toHaveText("Not taken up yet");
  await keys.enter(sessions.offer.getByRole("button", { name: "Walk the overlay" }));
  await expect(sessions.heading).toHaveText("Phase 1 of 3 · Audit");

  await keys.tabTo(sessions.evidence.getByRole("radio").first());
  await keys.press("Space");
  await keys.write(sessions.evidence.getByLabel("What was found"), "The balancer cut the line after 60 s.");
  await keys.enter(sessions.evidence.getByRole("button", { name: "Record what was found" }));
  await expect(sessions.evidence.getByRole("status")).toHaveText(/^Recorded/);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("gap matrix");
  await keys.press("Enter");
  const delivery = sessions.step.getByRole("article", { name: "Resilient Delivery" });
  await expect(delivery).toBeVisible();
  const score = delivery.getByRole("radio", { checked: true });
  const found = Number(await score.textContent());
  await keys.tabTo(score);
  await keys.press("ArrowRight");
  await expect(score).toHaveText(String(found + 1));

  const note = overlayNote("d2.scope");
  await keys.press("n");
  await expect(decision.panel.getByRole("heading", { name: questionText("d2.scope") })).toBeFocused();
  await keys.press("2");
  await expect(decision.option(note.option)).toBeChecked();
  await keys.writeNote(decision.panel, note);
  await keys.press("Control+Enter");
  await expect(decision.accepted).toBeVisible();
});
