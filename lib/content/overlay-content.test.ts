import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import { makeGates } from "@/lib/domain/edit/gates";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import { drawn } from "@/lib/domain/overlay/analysis-fixture";
import { noteOf } from "@/lib/domain/practice/replay-reference";

const { overlay } = testContent;
const knowledge = publicKnowledge(testContent, undefined);
const gates = makeGates(knowledge);
const questions = overlay.steps.flatMap((step) => step.questions);
const options = questions.flatMap((question) => question.options.map((option) => ({ question, option })));
const board = drawn(
  [
    part("web-browser web"),
    part("orchestrator lead"),
    part("agent digger"),
    part("tool pay"),
    part("session-layer log"),
  ],
  [line("web log stream websocket"), line("lead digger request https")],
);

describe("the content of the overlay", () => {
  it("has ten steps in three phases, 26 failures, 35 tests and ten sequences", () => {
    expect(overlay.steps.map((step) => step.id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `d${String(at + 1)}`),
    );
    expect([overlay.failures.length, overlay.acceptance.length, overlay.sequences.length]).toEqual([
      26, 35, 10,
    ]);
    expect(overlay.about.phases.map((phase) => phase.days)).toEqual([
      { least: 1, most: 3 },
      { least: 5, most: 20 },
      { least: 5, most: 10 },
    ]);
  });

  it("never says what the house does not say", () => {
    expect(JSON.stringify(overlay)).not.toMatch(
      /\b(invalid|best practices?|industry standard|state of the art)\b/i,
    );
  });

  it("mends every failure in some step, and every failure that steps speak of is one", () => {
    const mended = new Set(overlay.steps.flatMap((step) => step.fixes));
    expect(overlay.failures.map(({ id }) => id).filter((id) => !mended.has(id))).toEqual([]);
  });

  it("records evidence in D1 and D9 and asks a question in every other step", () => {
    for (const { id, questions: asked, evidence } of overlay.steps)
      expect([id, asked.length > 0, evidence !== undefined]).toEqual([
        id,
        !["d1", "d9"].includes(id),
        ["d1", "d9"].includes(id),
      ]);
  });

  it("tells the truth table's readings apart: each fixed reading is wrong somewhere", () => {
    const { events } = overlay.conflict;
    expect(events.some(({ asDisconnect }) => !asDisconnect.right)).toBe(true);
    expect(events.some(({ asCancel }) => !asCancel.right)).toBe(true);
    expect(new Set(events.map(({ saw }) => saw)).size).toBe(1);
  });
});

describe("the options", () => {
  it("have ids of their own and three to eight words in lower case", () => {
    expect(new Set(options.map(({ option }) => option.id)).size).toBe(options.length);
    for (const { option } of options) {
      expect(option.words.length, option.id).toBeGreaterThanOrEqual(3);
      expect(option.words.length, option.id).toBeLessThanOrEqual(8);
      for (const word of option.words) expect(word).toBe(word.toLowerCase());
    }
  });

  it.each(options.map(({ question, option }) => [option.id, question, option] as const))(
    "%s is drawn without a refusal",
    (_id, question, option) => {
      const context = walkContext(knowledge);
      const rehearse = (current: typeof board, edits: Parameters<typeof rehearseEdits>[1]): typeof board =>
        rehearseEdits(current, edits, context);
      const tools = { newId: () => `n${context.newId()}`, rehearse, question: question.id };
      expect(() => planPlacement(board, knowledge, option.place, tools)).not.toThrow();
    },
  );
});

describe("the example notes", () => {
  it.each(questions.map((question) => [question.id, question] as const))(
    "%s is worth 4 of 4",
    (id, question) => {
      const context = walkContext(knowledge);
      const begun = performEdit(
        board,
        { type: "start-decision", id: "note", question: id, option: question.example.option },
        context,
      );
      if (!begun.ok) throw new Error(begun.error.message);
      const [decision] = Object.values(begun.value.decisions);
      const own = (text: string): string => `${text}, as counted in May`;
      const note = noteOf(question.example, context.newId);
      const said = {
        ...decision!,
        note: {
          ...note,
          since: own(note.since),
          gain: Object.fromEntries(
            Object.entries(note.gain).map(([key, one]) => [key, { ...one, by: own(one.by) }]),
          ),
          giveUp: Object.fromEntries(
            Object.entries(note.giveUp).map(([key, one]) => [key, { ...one, by: own(one.by) }]),
          ),
        },
      };
      expect(gates.judge(begun.value, said)).toMatchObject({ sound: true, score: 4 });
    },
  );
});
