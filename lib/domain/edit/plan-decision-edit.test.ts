import { describe, expect, it } from "vitest";
import type { Edit } from "@/lib/domain/edit/edit";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { after, decision, refusal, STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";

describe("decisions", () => {
  it("refuse a second one for a question, and an option of another", () => {
    expect(refusal(STOCKED_BOARD, { type: "start-decision", id: "x", question: "s3.store" }).code).toBe(
      "already-open",
    );
    expect(refusal(STOCKED_BOARD, { type: "start-decision", id: "x", question: "s3.stor" })).toMatchObject({
      code: "unknown-question",
      suggestion: expect.stringMatching(/s3\.store/),
    });
    expect(
      refusal(STOCKED_BOARD, { type: "choose-option", id: "caching", option: "s3.store.sql" }).suggestion,
    ).toContain("s13.cache.aside");
  });

  it("keep the text of question and option and the content's version", () => {
    expect(decision(STOCKED_BOARD, "store")).toMatchObject({
      questionText: "Which one is it going to be?",
      optionText: "sql",
      contentVersion: "test-1",
      author: "Ada",
      step: "s3",
      status: "proposed",
    });
  });

  it("merge the lines of a note by id, each as a whole", () => {
    const line = { by: "keys", order: 1 };
    const twice = after(STOCKED_BOARD, {
      type: "write-note",
      id: "caching",
      note: { gain: { g1: { quality: "cost", by: "ram", order: 0 } }, rejected: "s13.cache.through" },
    });
    const board = after(twice, {
      type: "write-note",
      id: "caching",
      note: { gain: { g2: line, g1: { by: "memory", order: 0 } }, rejected: "" },
    });
    expect(decision(board, "caching").note).toEqual({
      because: "hot 🔥 links",
      since: "",
      gain: { g1: { by: "memory", order: 0 }, g2: line },
      giveUp: {},
      revisitWhen: { event: "" },
    });
  });

  it("replace the condition of a revisit as a whole", () => {
    const metric = { event: "", metric: "usersPerDay", comparison: "above", value: 10 } as const;
    const first = after(STOCKED_BOARD, { type: "write-note", id: "caching", note: { revisitWhen: metric } });
    const second = after(first, {
      type: "write-note",
      id: "caching",
      note: { revisitWhen: { event: "a new law" } },
    });
    expect(decision(second, "caching").note.revisitWhen).toEqual({ event: "a new law" });
  });

  it("are put forward only when sound, chosen and on the board, and then settle their subjects", () => {
    const propose: Edit = { type: "propose-decision", id: "caching" };
    expect(refusal(STOCKED_BOARD, propose).code).toBe("note-refused");
    const chosen = after(STOCKED_BOARD, { type: "choose-option", id: "caching", option: "s13.cache.aside" });
    const remark = { slot: "because", code: "missing", refuses: true, message: "Say why." } as const;
    const unsound = testContext({ judge: () => ({ sound: false, score: 0, earned: [], remarks: [remark] }) });
    expect(refusal(chosen, propose, unsound)).toMatchObject({ code: "note-refused", message: "Say why." });
    expect(refusal(chosen, propose, testContext({ shows: () => false })).code).toBe("not-on-board");
    const subject = {
      key: "hot/settings~strategy",
      entity: "hot",
      field: "settings.strategy",
      value: "aside",
    };
    const put = after(chosen, propose, testContext({ subjects: () => [subject] }));
    expect(decision(put, "caching")).toMatchObject({
      status: "proposed",
      settles: { "hot/settings~strategy": "aside" },
    });
    for (const edit of [
      propose,
      { type: "write-note", id: "caching", note: { because: "" } },
      { type: "choose-option", id: "caching", option: "s13.cache.aside" },
    ] as Edit[]) {
      expect(refusal(put, edit).code).toBe("not-a-draft");
    }
  });

  it("are opened again as a new draft; taking it back restores the old one", () => {
    const happened = after(
      after(STOCKED_BOARD, { type: "supersede-decision", id: "store", newId: "first" }),
      {
        type: "write-note",
        id: "first",
        note: { revisitWhen: { event: "a fire" } },
      },
    );
    const answered = after(after(happened, { type: "propose-decision", id: "first" }), {
      type: "confirm-event",
      id: "first",
      happened: true,
    });
    expect(decision(answered, "first").note.revisitWhen.eventHappenedAt).toBe("2026-02-03T04:05:06Z");
    const board = after(answered, { type: "supersede-decision", id: "first", newId: "second" });
    expect(decision(board, "first").status).toBe("superseded");
    expect(decision(board, "second")).toMatchObject({
      status: "draft",
      supersedes: "first",
      settles: {},
      option: "s3.store.sql",
    });
    expect(decision(board, "second").note.revisitWhen).toEqual({ event: "a fire" });
    expect(refusal(board, { type: "supersede-decision", id: "first", newId: "x" }).code).toBe("already-open");
    expect(decision(after(board, { type: "remove-decision", id: "second" }), "first").status).toBe(
      "proposed",
    );
  });
});
