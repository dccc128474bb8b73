import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { Progress, QuestionState, StepState } from "@/lib/domain/ladder/progress";
import {
  editBoard,
  forgeDecision,
  idOfKind,
  liveDecision,
  walkBoard,
  walkContext,
} from "@/lib/domain/ladder/walk-fixture";

const knowledge = publicKnowledge(testContent, "url-shortener");
const context = walkContext(knowledge);
const reference = testContent.references["url-shortener"];
const walked = walkBoard(context, reference);
const begun = walkBoard(context, reference, 0);
const LAST = 5;

const climb = (board: Board): Progress => analyse(board, knowledge).progress;
const stepOf = (board: Board, step: string): StepState | undefined =>
  climb(board).steps.find((one) => one.step === step);
const questionOf = (board: Board, question: string): QuestionState | undefined =>
  climb(board)
    .steps.flatMap((step) => step.questions)
    .find((one) => one.question === question);
const withNote =
  (change: Partial<Decision["note"]>) =>
  (board: Board): Board =>
    forgeDecision(board, "s3.store", (decision) => ({ ...decision, note: { ...decision.note, ...change } }));

describe("a board walked to its end", () => {
  it("has passed every stage, owes nothing and may be defended", () => {
    const progress = climb(walked);
    expect(progress).toMatchObject({
      stage: LAST,
      storedStage: LAST,
      defensible: true,
      owed: [],
      accepted: 14,
    });
    expect(progress.stages.every((stage) => stage.passed && stage.missing.length === 0)).toBe(true);
    expect(stepOf(walked, "s21")).toMatchObject({ status: "now", due: true });
  });
});

// The store is decided at stage 2 (counted from 0): whatever is wrong with it keeps that stage and all later ones shut.
describe("a stage is not passed", () => {
  const without = (board: Board): Board => ({
    ...board,
    decisions: Object.fromEntries(
      Object.entries(board.decisions).filter(([, one]) => one.question !== "s3.store"),
    ),
  });
  const drawSecond = (board: Board): Board =>
    editBoard(board, context, {
      type: "add-component",
      id: "second",
      kind: "relational-database",
      position: { x: 9_000, y: 0 },
    });
  const swap = (board: Board): Board =>
    editBoard(board, context, {
      type: "change-kind",
      id: idOfKind(board, "relational-database"),
      kind: "document-store",
    });
  const cases: readonly [why: string, reason: string, change: (board: Board) => Board][] = [
    ["without the note", "no-note", without],
    [
      "while the note is a draft",
      "draft",
      (board) => forgeDecision(board, "s3.store", (one) => ({ ...one, status: "draft" })),
    ],
    ["when the note was emptied", "unsound", withNote({ since: "", gain: {}, giveUp: {} })],
    ["when the note says nothing", "unsound", withNote({ since: "best practice" })],
    ["when no other option was weighed", "unsound", withNote({ rejected: "s3.sql" })],
    ["when a new part of the decided kind is covered by no note", "uncovered", drawSecond],
    ["when the board shows another option", "not-on-board", swap],
  ];

  it.each(cases)("%s", (_why, reason, change) => {
    const board = change(walked);
    const progress = climb(board);
    expect(questionOf(board, "s3.store")).toMatchObject({ status: "owed", reason });
    expect(progress.stages.map((stage) => stage.passed)).toEqual([true, true, false, false, false, false]);
    expect(progress.stages[2]?.missing.join()).toContain("Choose the data store: a note is owed");
    expect(progress).toMatchObject({ stage: 2, storedStage: LAST, defensible: false });
  });

  it("when the design does not carry its load, and says which load that is", () => {
    const progress = climb(begun);
    expect(progress.stages[LAST]).toMatchObject({ carries: false, passed: false });
    expect(progress.stages[LAST]?.missing).toContain("The design does not carry 100,000,000 users a day");
  });
});

describe("a forged stage", () => {
  it("shows only what is passed", () => {
    const forged = { ...begun, about: { ...begun.about, stage: LAST } };
    const { progress, stageLoad } = analyse(forged, knowledge);
    expect(progress).toMatchObject({ stage: 0, storedStage: LAST, defensible: false });
    expect(stageLoad.usersPerDay).toBe(1);
  });

  it("does not change what the coach says: it judges at the stage shown", () => {
    const early = { id: "early", kind: "cache", position: { x: 9_000, y: 0 } };
    const halfway = editBoard(walkBoard(context, reference, 3), context, { type: "add-component", ...early });
    const at = (stage: number) => analyse({ ...halfway, about: { ...halfway.about, stage } }, knowledge);
    expect(at(LAST).progress.stage).toBe(3);
    expect(
      at(3)
        .findings.map((finding) => finding.message)
        .join(),
    ).toContain("10,000,000 users a day");
    expect(at(LAST).findings).toEqual(at(3).findings);
  });
});

describe("what a note settled", () => {
  it("is owed again when one of its parts is removed", () => {
    const board = editBoard(walked, context, {
      type: "remove",
      components: [idOfKind(walked, "session-store")],
    });
    expect(questionOf(board, "s4.scaling")).toMatchObject({
      status: "owed",
      reason: "changed",
      says: "A part that this note covers was removed.",
    });
  });

  it("is owed again when one of its parts becomes another answer to the same question", () => {
    const board = editBoard(walked, context, {
      type: "change-kind",
      id: idOfKind(walked, "cache"),
      kind: "local-cache",
    });
    expect(questionOf(board, "s13.cache")).toMatchObject({ status: "owed", reason: "changed" });
  });

  it("stands when a part becomes what a later question asks about: a database that became a relational one", () => {
    expect(Object.values(liveDecision(walked, "s2.split").settles)).toContain("database");
    expect(Object.values(walked.components).map((one) => one.kind)).not.toContain("database");
    expect(questionOf(walked, "s2.split")).toMatchObject({ status: "accepted" });
  });
});

describe("a new part of a decided kind", () => {
  const second = {
    id: "second",
    kind: "cache",
    position: { x: 9_000, y: 0 },
    settings: { strategy: "cache-aside" },
  };

  it("is owed until the note covers it", () => {
    const board = editBoard(walked, context, { type: "add-component", ...second });
    expect(questionOf(board, "s13.cache")).toMatchObject({ status: "owed", reason: "uncovered" });
    const { id } = liveDecision(board, "s13.cache");
    const again = editBoard(
      board,
      context,
      { type: "supersede-decision", id, newId: "again" },
      { type: "propose-decision", id: "again" },
    );
    expect(questionOf(again, "s13.cache")).toMatchObject({ status: "accepted" });
  });

  it("owes its note whatever it says of its origin: nothing on the board of a problem was inherited", () => {
    const board = editBoard(walked, context, { type: "add-component", ...second });
    const drawn = board.components["second" as keyof typeof board.components];
    const inherited = {
      ...board,
      components: { ...board.components, second: { ...drawn!, origin: "inherited" as const } },
    } as Board;
    expect(questionOf(inherited, "s13.cache")).toMatchObject({ status: "owed", reason: "uncovered" });
    expect(climb(inherited).stages).toHaveLength(climb(board).stages.length);
  });
});

describe("a part drawn before its step is due", () => {
  const early = editBoard(walkBoard(context, reference, 1), context, {
    type: "add-component",
    id: "early",
    kind: "cache",
    position: { x: 9_000, y: 0 },
  });

  it("is premature, owes nothing and keeps no stage shut", () => {
    expect(stepOf(early, "s13")).toMatchObject({ status: "premature", due: false });
    expect(questionOf(early, "s13.cache")).toMatchObject({ status: "early" });
    const progress = climb(early);
    expect(progress.owed).toEqual([]);
    expect(progress.stages[0]?.passed).toBe(true);
  });

  it("is owed once its step is due", () => {
    const due = walkBoard(context, reference, 4);
    const shown = editBoard(
      due,
      context,
      { type: "show-stage", stage: 4 },
      { type: "add-component", id: "early", kind: "cache", position: { x: 9_000, y: 0 } },
    );
    expect(stepOf(shown, "s13")).toMatchObject({ status: "owed", due: true });
    expect(questionOf(shown, "s13.cache")).toMatchObject({ status: "owed", reason: "no-note" });
    expect(climb(shown).owed.map((one) => one.question)).toContain("s13.cache");
  });
});

describe("a revisit condition", () => {
  it("reopens its question from the first stage that meets it", () => {
    const revisitWhen = { metric: "usersPerDay", comparison: "above", value: 5_000_000, event: "" } as const;
    const board = forgeDecision(walked, "s2.split", (one) => ({
      ...one,
      note: { ...one.note, revisitWhen },
    }));
    const progress = climb(board);
    expect(progress.stages.map((stage) => stage.passed)).toEqual([true, true, true, false, false, false]);
    expect(progress.stage).toBe(3);
    expect(questionOf(board, "s2.split")).toMatchObject({ status: "owed", reason: "reopened" });
  });

  it("reopens its question once somebody says that its event has happened, and closes when it is taken back", () => {
    const { id } = liveDecision(walked, "s1.baseline");
    const happened = editBoard(walked, context, { type: "confirm-event", id, happened: true });
    expect(questionOf(happened, "s1.baseline")).toMatchObject({ status: "owed", reason: "reopened" });
    expect(climb(happened).stage).toBe(0);
    expect(climb(editBoard(happened, context, { type: "confirm-event", id, happened: false }))).toMatchObject(
      { stage: LAST, owed: [] },
    );
  });
});

describe("answering anew", () => {
  it("keeps the old note and owes the question until the new one is put forward", () => {
    const old = liveDecision(walked, "s13.cache");
    const board = editBoard(walked, context, { type: "supersede-decision", id: old.id, newId: "next" });
    expect(board.decisions[old.id]).toMatchObject({ status: "superseded", note: old.note });
    expect(questionOf(board, "s13.cache")).toMatchObject({
      status: "owed",
      reason: "draft",
      decision: { id: "next", supersedes: old.id },
    });
    const after = editBoard(board, context, { type: "propose-decision", id: "next" });
    expect(climb(after)).toMatchObject({ owed: [], defensible: true });
    expect(after.decisions[old.id]).toBeDefined();
  });

  it("counts the newest of two live notes that a merge left behind", () => {
    const old = liveDecision(walked, "s13.cache");
    const merged = {
      ...walked,
      decisions: {
        ...walked.decisions,
        later: { ...old, id: "later", status: "draft", at: "2027-01-01T00:00:00.000Z" },
      },
    } as Board;
    expect(questionOf(merged, "s13.cache")).toMatchObject({
      status: "owed",
      reason: "draft",
      decision: { id: "later" },
    });
  });
});
