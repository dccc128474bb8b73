import { expect, test } from "@/e2e/fixtures";
import { allPassed, auditedBoard, offeredBoard, openTests, withEdits } from "@/e2e/support/overlay-board";
import { downloadOf } from "@/e2e/support/saved-download";
import { expectSaved, openBoard } from "@/e2e/support/studio";

test("what was recorded is there after a reload, is exported, and stands in the defence", async ({
  page,
  guest,
  studio,
}) => {
  const { sessions } = studio;
  const board = withEdits(auditedBoard(), ...allPassed(auditedBoard(), "1.4.2").slice(2));
  await openBoard(page, await guest.importBoard(board));
  await page.keyboard.press("d");
  await sessions.openView("Acceptance tests");
  await sessions.recordResult("RD1", "passed", "1.5.0");
  await sessions.recordResult("RD2", "failed", "1.5.0", "Lost 3 tokens on the phone.");

  await sessions.openView("Gap matrix");
  const delivery = sessions.step.getByRole("article", { name: "Resilient Delivery" });
  await delivery.getByRole("radio", { name: /^3: / }).click();
  await expect(delivery.getByRole("alert")).toContainText("A 3 says that it was tested");
  await expect(delivery.getByRole("radio", { name: /^0: / })).toBeChecked();
  const control = sessions.step.getByRole("article", { name: "Live Control" });
  await control.getByRole("radio", { name: /^3: / }).click();
  await expect(control).toContainText("Its acceptance tests pass.");
  await delivery.getByLabel("Owner of Resilient Delivery").fill("Ines");
  await expectSaved(page);
  await page.reload();
  await expectSaved(page);

  await page.keyboard.press("d");
  await sessions.openView("Acceptance tests");
  await expect(sessions.test("RD1")).toContainText("1.5.0");
  await expect(sessions.test("RD2")).toContainText("Lost 3 tokens on the phone.");
  const table = await downloadOf(page, sessions.step.getByRole("button", { name: "Results as Markdown" }));
  expect(table.name).toBe("multi-agent-research-results.md");
  expect(table.text).toMatch(/\| RD2 \|.*\| failed \| 1\.5\.0 \| \d{4}-\d{2}-\d{2} \| Lost 3 tokens/);
  const json = await downloadOf(page, sessions.step.getByRole("button", { name: "As JSON" }));
  expect(JSON.parse(json.text)).toMatchObject({
    results: expect.arrayContaining([
      expect.objectContaining({ id: "RD1", outcome: "passed", build: "1.5.0" }),
      expect.objectContaining({ id: "RD2", outcome: "failed", demanded: true }),
    ]),
  });

  await page.keyboard.press("d");
  await studio.ladder.getByRole("button", { name: /^Defend \d/ }).click();
  await studio.row("Defend it").click();
  const defence = studio.step.getByRole("region", { name: "Durable Sessions" });
  await expect(defence).toContainText(
    "In scope: Resilient Delivery, Continuity Across Surfaces, Live Control.",
  );
  await expect(defence).toContainText("Cut after 60 s at the balancer.");
  await expect(defence.getByRole("heading", { name: "23 of 24 tests passed" })).toBeVisible();
  await expect(defence).toContainText("failed on 1.5.0");
  await expect(defence).toContainText("Ines sees to it.");
  await expect(defence.getByRole("region", { name: "What still goes wrong" })).toContainText(
    "Dropped stream",
  );
});

test("the contract is taken home: types, schema, endpoints and the tests of the scope", async ({
  page,
  guest,
  studio,
}) => {
  const { contract, walk } = studio.sessions;
  await openBoard(page, await guest.importBoard(auditedBoard()));
  await page.keyboard.press("d");
  await walk.getByRole("button", { name: "Take the contract home" }).click();
  const download = contract.getByRole("button", { name: "Download" });
  const types = await downloadOf(page, download);
  expect(types.name).toBe("multi-agent-research-session-events.ts");
  expect(types.text).toContain("export type SessionEvent =");
  await contract.getByRole("tab", { name: "JSON Schema" }).click();
  expect(JSON.parse((await downloadOf(page, download)).text)).toMatchObject({ title: "SessionEvent" });
  await contract.getByRole("tab", { name: "Endpoints" }).click();
  await expect(contract.getByRole("textbox", { name: "Endpoints" })).toHaveValue(/names its run/);
  await contract.getByRole("tab", { name: "Tests" }).click();
  const { text } = await downloadOf(page, download);
  for (const id of openTests(auditedBoard())) expect(text).toContain(`test("${id}: `);
  for (const hook of ["open", "send", "drop", "stop"]) expect(text).toContain(`${hook}:`);
  await page.keyboard.press("Escape");
  await expect(contract).toBeHidden();
});

test("the audit is drawn: lifetimes, what dies, and what each part does", async ({ page, guest, studio }) => {
  const { canvas, sessions } = studio;
  await openBoard(page, await guest.importBoard(offeredBoard()));
  await canvas.fit();
  await expect(canvas.node("Server")).not.toHaveAccessibleName(/makes answers/);
  await page.getByRole("button", { name: "Delivery path" }).click();
  await expect(canvas.node("Server")).toHaveAccessibleName(/makes answers/);
  await expect(canvas.node("Phone")).toHaveAccessibleName(/a screen that answers reach/);
  const line = canvas.line("Browser", "Server");
  await expect(line).toHaveAccessibleName(/Lives for one request\. Dies if this closes: The run itself/);
  await line.hover();
  await expect(line.getByText("Dies if this closes:")).toBeVisible();
  await line.click();
  await studio.tab("Inspect").click();
  await expect(studio.inspector.getByRole("region", { name: "On the way of an answer" })).toContainText(
    "Lives for one request. Dies if this closes: The run itself, and what it had said.",
  );
  await page.keyboard.press("Shift+d");
  await expect(canvas.node("Server")).not.toHaveAccessibleName(/makes answers/);

  await page.keyboard.press("d");
  await sessions.openView("Failures that apply");
  const dropped = sessions.step.getByRole("article", { name: "F01, Dropped stream" });
  await expect(dropped).toContainText("Why here: ");
  await dropped.getByText("Cause, check and remedy").click();
  await dropped.getByRole("button", { name: "Test RD1" }).click();
  await expect(sessions.test("RD1")).toBeInViewport();
});
