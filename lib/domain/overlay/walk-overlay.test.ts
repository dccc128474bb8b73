import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import type { Edit } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import type { AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";
import { analyse } from "@/lib/domain/ladder/analyse";
import { drawn } from "@/lib/domain/overlay/analysis-fixture";
import { bot, overlayWalker, ready, small } from "@/lib/domain/overlay/overlay-walk-fixture";

const knowledge = publicKnowledge(testContent, undefined);
const { context, newId, look, edit, stepOf, owed, decide, audited, auditDone } = overlayWalker(knowledge);
const web = part("web-browser web");
const DESIGN = [
  "d4.store",
  "d5.run",
  "d6.subscribe",
  "d7.control",
  "d7.double-text",
  "d8.publish",
  "d10.layer",
];

describe("the offer", () => {
  it("is raised by what is on the board, with its reasons, and by nothing else", () => {
    const { signs, progress } = look(bot);
    expect(signs.map((sign) => sign.code)).toEqual(["agent", "model"]);
    expect(signs[0]?.says).toBe("1 agent: bot.");
    expect(progress.standing).toBe("offered");
    const tools = drawn([web, part("tool search")], [line("web search request https")]);
    expect(look(tools).signs.map((sign) => sign.code)).toEqual(["tool"]);
    const shop = drawn([web, part("app-server app")], [line("web app request https")]);
    expect(look(shop)).toMatchObject({ signs: [], failures: [], progress: { standing: "silent" } });
  });

  it("is answered by 'not needed', which owes one note that is judged like any other", () => {
    const id = newId();
    const begun = edit(small, {
      type: "start-decision",
      id,
      question: "d2.scope",
      option: "d2.none",
      note: { because: "short" },
    });
    expect(look(begun).progress).toMatchObject({ standing: "declining", notes: { asked: 1, accepted: 0 } });
    expect(owed(begun)).toEqual(["d2.scope"]);
    expect(performEdit(begun, { type: "propose-decision", id }, context)).toMatchObject({
      ok: false,
      error: { code: "note-refused" },
    });
    const declined = decide(small, "d2.scope", "d2.none");
    expect(look(declined).progress).toMatchObject({
      standing: "declined",
      owed: [],
      notes: { asked: 1, accepted: 1 },
    });
    expect(look(declined).small).toBe(true);
    expect(analyse(declined, knowledge).findings.map((one) => one.rule)).not.toContain("R24");
  });

  it("is open again once the note of 'not needed' is emptied, whoever emptied it", () => {
    const declined = decide(small, "d2.scope", "d2.none");
    const [decision] = Object.values(declined.decisions);
    const emptied = {
      ...declined,
      decisions: { [decision!.id]: { ...decision!, note: { ...decision!.note, since: "" } } },
    };
    expect(look(emptied).progress.standing).toBe("declining");
  });
});

describe("the walk", () => {
  it("asks phase by phase", () => {
    const adopted = edit(bot, { type: "adopt-overlay" });
    expect(look(adopted).progress.phase).toBe("audit");
    expect(owed(adopted)).toEqual(["d2.scope", "d3.close-policy"]);
    expect(stepOf(adopted, "d4").status).toBe("not-yet");
    const designing = auditDone(bot, "d2.all-three");
    expect(look(designing).progress.phase).toBe("implement");
    expect(owed(designing)).toEqual(["d4.store", "d5.run", "d6.subscribe", "d7.control", "d7.double-text"]);
  });

  it("owes nine notes with several agents, eight with one, and fewer with a smaller scope", () => {
    const asked = (board: Board): number => look(board).progress.notes.asked;
    expect(asked(auditDone(ready, "d2.all-three"))).toBe(9);
    expect(asked(auditDone(bot, "d2.all-three"))).toBe(8);
    expect(asked(auditDone(bot, "d2.delivery-only"))).toBe(6);
    expect(stepOf(auditDone(bot, "d2.delivery-only"), "d7").status).toBe("not-asked");
  });

  it("wants evidence in D1, not a note", () => {
    const adopted = edit(bot, { type: "adopt-overlay" });
    expect(stepOf(adopted, "d1")).toMatchObject({ status: "now", evidence: {}, questions: [] });
    expect(stepOf(audited(bot), "d1")).toMatchObject({
      status: "done",
      evidence: { recorded: { method: "d1.trace" } },
    });
  });

  it("fills in what the board shows, and lets a person answer the rest", () => {
    const adopted = edit(
      bot,
      { type: "adopt-overlay" },
      { type: "answer-ask", ask: "d1-saved", text: "At the end." },
    );
    const answers = Object.fromEntries(stepOf(adopted, "d1").asks.map(({ ask, answer }) => [ask, answer]));
    expect(answers["d1-opens"]).toEqual({ by: "board", says: "Server-sent events, on 1 connection." });
    expect(answers["d1-saved"]).toEqual({ by: "person", says: "At the end." });
    expect(answers["d1-hops"]).toBeUndefined();
    expect(stepOf(ready, "d4").prefilled["d4.store"]).toEqual(["d4.db-as-truth"]);
    expect(stepOf(ready, "d7").prefilled["d7.double-text"]).toEqual(["d7.queue"]);
  });

  it("is not finished before the tests of its scope have passed, each with its build", () => {
    const designed = DESIGN.reduce(
      (board, question) => decide(board, question),
      auditDone(ready, "d2.delivery-continuity"),
    );
    const proving = edit(designed, {
      type: "record-evidence",
      step: "d9",
      method: "d9.automated",
      found: "Nightly.",
    });
    expect(look(proving).progress).toMatchObject({ standing: "adopted", phase: "validate" });
    const [block] = stepOf(proving, "d9").blocking;
    expect(block).toMatchObject({ rule: "O11", level: "block" });
    const { matrix } = look(proving);
    const open = matrix
      .filter(({ target }) => target === 3)
      .flatMap(({ tests }) => tests.open) as AcceptanceId[];
    const proven = edit(
      proving,
      ...open.map((test): Edit => ({ type: "record-result", test, outcome: "passed", build: "1.4.2" })),
    );
    expect(look(proven).progress).toMatchObject({ standing: "finished", owed: [] });
    expect(
      look(proven)
        .matrix.map(({ score }) => score)
        .slice(0, 2),
    ).toEqual([3, 3]);
    const broken = edit(proven, { type: "record-result", test: "RD1", outcome: "failed", build: "1.4.3" });
    expect(look(broken).progress.standing).toBe("adopted");
    expect(look(broken).matrix[0]?.score).toBe(2);
  });

  it("cannot be called finished by setting a block aside", () => {
    const board = edit(auditDone(ready, "d2.delivery-only"), {
      type: "waive",
      id: newId(),
      rule: "O11",
      subject: "",
      reason: "We tested all of it by hand during the spring release.",
    });
    expect(analyse(board, knowledge).findings.find((one) => one.rule === "O11")?.waived).toBeUndefined();
  });

  it("owes a note again when the board no longer shows what it settled", () => {
    const stored = decide(auditDone(ready, "d2.all-three"), "d4.store");
    expect(owed(stored)).not.toContain("d4.store");
    const changed = edit(stored, { type: "set-component", id: "session", set: { truth: "log" } });
    expect(owed(changed)).toContain("d4.store");
  });
});

describe("the gap matrix", () => {
  it("refuses a 3 without a passed test, and does not believe one that came by another way", () => {
    const score = { type: "score-capability", capability: "delivery", score: 3 } as const;
    expect(performEdit(bot, score, context)).toMatchObject({ ok: false, error: { code: "not-tested" } });
    const at = "2026-01-01T00:00:00Z";
    const forged = { ...bot, overlay: { ...bot.overlay, scores: { delivery: { score: 3, at } } } };
    expect(look(forged).matrix[0]).toMatchObject({ recorded: 3, score: 2 });
    const tested = edit(bot, { type: "record-result", test: "RD1", outcome: "passed", build: "7" }, score);
    expect(look(tested).matrix[0]).toMatchObject({ recorded: 3, score: 3 });
  });

  it("sets its target by the scope and names the failures of each row", () => {
    const rows = look(auditDone(bot, "d2.delivery-only")).matrix;
    expect(rows.map(({ target, gap }) => [target, gap])).toEqual([
      [3, 3],
      [0, 0],
      [0, 0],
    ]);
    expect(rows[0]?.failures).toEqual(expect.arrayContaining(["F01", "F02"]));
    expect(rows[1]?.failures).toContain("F09");
  });
});

describe("the edits of the overlay", () => {
  it.each<[string, Edit, string]>([
    [
      "evidence of no step's kind",
      { type: "record-evidence", step: "d1", method: "d9.manual", found: "x" },
      "unknown-option",
    ],
    [
      "evidence without words",
      { type: "record-evidence", step: "d1", method: "d1.trace", found: " " },
      "reason-missing",
    ],
    ["an answer to nothing", { type: "answer-ask", ask: "d1-colour", text: "blue" }, "unknown-question"],
    [
      "a result without a build",
      { type: "record-result", test: "RD1", outcome: "passed", build: " " },
      "reason-missing",
    ],
  ])("refuse %s and say what would be taken", (_what, refused, code) => {
    const done = performEdit(bot, refused, context);
    expect(done).toMatchObject({ ok: false, error: { code } });
    expect(!done.ok && done.error.suggestion).toMatch(/\S/);
  });

  it("take back what was recorded", () => {
    const full = edit(
      bot,
      { type: "adopt-overlay" },
      { type: "answer-ask", ask: "d1-saved", text: "Never." },
      { type: "score-capability", capability: "control", score: 1, owner: "Ines" },
      { type: "record-result", test: "LC1", outcome: "failed", build: "7" },
    );
    const back = edit(
      full,
      { type: "leave-overlay" },
      { type: "answer-ask", ask: "d1-saved", text: "" },
      { type: "score-capability", capability: "control", score: null },
      { type: "record-result", test: "LC1", outcome: null, build: "" },
    );
    expect(back.overlay).toEqual(bot.overlay);
  });
});
