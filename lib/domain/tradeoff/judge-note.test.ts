import { describe, expect, it } from "vitest";
import type { Decision } from "@/lib/domain/board/decision-schema";
import { decisionSchema } from "@/lib/domain/board/decision-schema";
import { judgeNote } from "@/lib/domain/tradeoff/judge-note";
import type { NoteContext } from "@/lib/domain/tradeoff/note-context";
import { testContent } from "@/lib/content/test-knowledge";

const question = testContent.steps.flatMap((step) => step.questions).find((one) => one.id === "s13.cache")!;
const card = question.options.find((option) => option.id === "s13.cache-aside")!;

const context: NoteContext = {
  question,
  option: card,
  others: [],
  topics: new Map([
    ["cache", [{ question: "s13.cache", phrase: "cache" }]],
    ["load", [{ question: "s5.balancer", phrase: "load balancer" }]],
    ["round", [{ question: "s5.balancer", phrase: "round robin" }]],
  ]),
  names: ["links"],
};

type Changes = Partial<{
  because: string;
  since: string;
  gain: string;
  gainQuality: string;
  cost: string;
  costQuality: string;
  rejected: string | undefined;
  event: string;
  metric: string | undefined;
  value: number | undefined;
  option: string | undefined;
}>;

function note(changes: Changes = {}): Decision {
  const text = {
    because: "Links is at 92 % of its reads",
    since: "most new links are never opened, so memory would fill with unread rows",
    gain: "nine of ten redirects never reach the table",
    gainQuality: "latency",
    cost: "a link taken down still leads somewhere for a minute",
    costQuality: "consistency",
    rejected: "s13.write-through",
    event: "",
    metric: "cacheHitRatio",
    value: 0.8,
    option: "s13.cache-aside",
    ...changes,
  };
  return decisionSchema.parse({
    id: "d1",
    step: "s13",
    question: "s13.cache",
    questionText: question.text,
    optionText: card.name,
    contentVersion: "1",
    status: "proposed",
    settles: {},
    author: "Test",
    at: "2026-01-01T00:00:00.000Z",
    ...(text.option !== undefined && { option: text.option }),
    note: {
      because: text.because,
      ...(text.rejected !== undefined && { rejected: text.rejected }),
      since: text.since,
      gain: { g: { quality: text.gainQuality, by: text.gain, order: 0 } },
      giveUp: { c: { quality: text.costQuality, by: text.cost, order: 0 } },
      revisitWhen: {
        event: text.event,
        ...(text.metric !== undefined && {
          metric: text.metric,
          comparison: "below",
          ...(text.value !== undefined && { value: text.value }),
        }),
      },
    },
  });
}

const refusals = (changes: Changes): string[] =>
  judgeNote(note(changes), context)
    .remarks.filter((remark) => remark.refuses)
    .map((remark) => `${remark.slot}:${remark.code}`);

describe("a sound note", () => {
  it("earns four points for a number, a gain, a cost, another option and a condition", () => {
    expect(judgeNote(note(), context)).toMatchObject({ sound: true, score: 4, remarks: [] });
  });

  it("passes in plain short words", () => {
    expect(
      judgeNote(
        note({
          since: "we rarely read what we just wrote",
          gain: "most clicks skip the table",
          cost: "old links for a minute",
        }),
        context,
      ).sound,
    ).toBe(true);
  });

  it("passes with a lower score and the reason when its wording is not recognised", () => {
    const verdict = judgeNote(note({ cost: "nobody enjoys explaining this to grandmother" }), context);
    expect(verdict).toMatchObject({ sound: true, score: 2 });
    expect(verdict.remarks).toContainEqual(
      expect.objectContaining({ slot: "giveUp", code: "unrecognised", refuses: false }),
    );
  });

  it("passes with an event, a point short", () => {
    expect(
      judgeNote(note({ metric: undefined, event: "the first customer complains of an old link" }), context),
    ).toMatchObject({ sound: true, score: 3 });
  });

  it("passes every example that the content shows", () => {
    for (const step of testContent.steps) {
      for (const one of step.questions) {
        const { example } = one;
        const decision = decisionSchema.parse({
          ...note(),
          step: step.id,
          question: one.id,
          option: example.option,
          note: {
            because: example.because,
            rejected: example.rejected,
            since: `${example.since} here`,
            gain: { g: { ...example.gain, by: `${example.gain.by} here`, order: 0 } },
            giveUp: { c: { ...example.giveUp, by: `${example.giveUp.by} here`, order: 0 } },
            revisitWhen:
              "metric" in example.revisitWhen
                ? { ...example.revisitWhen, event: "" }
                : { event: example.revisitWhen.event },
          },
        });
        const verdict = judgeNote(decision, {
          ...context,
          question: one,
          option: one.options.find((option) => option.id === example.option),
          topics: new Map(),
          names: [],
        });
        expect(
          verdict.remarks.filter((remark) => remark.refuses),
          one.id,
        ).toEqual([]);
      }
    }
  });
});

describe("structure refuses", () => {
  it.each([
    ["no option", { option: undefined }, "option:missing"],
    ["no rejected option", { rejected: undefined }, "rejected:missing"],
    ["the option itself as rejected", { rejected: "s13.cache-aside" }, "rejected:same-option"],
    ["no reason", { because: "" }, "because:missing"],
    ["no reason against", { since: "   " }, "since:missing"],
    ["no gain", { gain: "" }, "gain:missing"],
    ["no cost", { cost: "" }, "giveUp:missing"],
    ["a metric without a number", { value: undefined }, "revisitWhen:missing"],
    ["no condition", { metric: undefined, event: "" }, "revisitWhen:missing"],
    ["the same quality on both sides", { costQuality: "latency" }, "giveUp:gain-is-cost"],
    ["cost and gain alike", { cost: "nine of ten redirects never reach the table" }, "giveUp:gain-is-cost"],
    [
      "cost and gain nearly alike",
      { cost: "nine of ten of the redirects never reach any table" },
      "giveUp:gain-is-cost",
    ],
  ] as const)("%s", (_name, changes, expected) => {
    expect(refusals(changes)).toContain(expected);
  });
});

describe("emptiness refuses", () => {
  it.each(["none", "None.", "nothing", "n/a", "-", "TBD", "nothing really", "not much"])(
    "%s as a cost",
    (cost) => {
      expect(refusals({ cost }).filter((code) => code.startsWith("giveUp:"))).not.toEqual([]);
    },
  );

  it.each(["complexity", "more complexity", "added complexity", "it is more complex"])("bare %s", (cost) => {
    expect(refusals({ cost })).toContain("giveUp:bare-complexity");
  });

  it("takes complexity that says whose", () => {
    expect(refusals({ cost: "complexity: two engineers must learn to purge keys at night" })).toEqual([]);
  });

  it.each([
    "it scales",
    "best practice",
    "it is industry standard",
    "better performance",
    "more scalable and robust",
    "lorem ipsum dolor sit amet",
    "asdf asdf asdf",
    "good good good good",
    "xkcd qwrt zxcv",
  ])("filler: %s", (gain) => {
    expect(refusals({ gain }).some((code) => code.startsWith("gain:"))).toBe(true);
  });

  it("takes a filler word that a mechanism follows", () => {
    expect(refusals({ gain: "it scales: each copy takes a fifth of the reads" })).toEqual([]);
  });
});

describe("borrowed words refuse", () => {
  it("the card's text unchanged", () => {
    expect(refusals({ cost: card.giveUp[0]!.by })).toContain("giveUp:card-text");
    expect(refusals({ since: card.chooseWhen })).toContain("since:card-text");
  });

  it("the example that a refusal shows", () => {
    expect(refusals({ gain: question.example.gain.by })).toContain("gain:card-text");
  });

  it("a text that another note has", () => {
    const other = { ...note(), id: "d2", question: "s5.balancer" } as Decision;
    const verdict = judgeNote(note(), { ...context, others: [other] });
    expect(verdict.remarks.map((remark) => remark.code)).toContain("repeated");
  });

  it("a text about other components", () => {
    const verdict = judgeNote(
      note({
        since: "ip hash would pin users",
        gain: "the load balancer shares them round robin",
        cost: "a slow node keeps its turn",
      }),
      context,
    );
    expect(verdict.remarks).toContainEqual(
      expect.objectContaining({ code: "other-components", refuses: true }),
    );
  });
});

describe("the score", () => {
  it("names what it counted", () => {
    expect(judgeNote(note(), context).earned).toHaveLength(4);
    expect(judgeNote(note({ option: undefined }), context).score).toBe(0);
    expect(judgeNote(note({ gain: "" }), context).score).toBe(1);
    expect(judgeNote(note({ cost: "" }), context).score).toBe(2);
    expect(judgeNote(note({ because: "reads are the problem here" }), context).score).toBe(3);
  });
});
