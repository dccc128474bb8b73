import { describe, expect, it } from "vitest";
import type { Waiver } from "@/lib/domain/board/card-schema";
import { judge } from "@/lib/domain/coaching/judge";
import type { RuleContext } from "@/lib/domain/coaching/rule";
import { sketchIndex } from "@/lib/domain/graph/graph-fixture";
import type { RuleId, RuleWords } from "@/lib/domain/knowledge/rule-words-schema";
import type { QuestionState } from "@/lib/domain/ladder/progress";

function wordsOf(id: RuleId, level: RuleWords["level"], step: RuleWords["step"], title: string): RuleWords {
  const text = "{part} and {unknown} say this.";
  return {
    id,
    step,
    level,
    title,
    message: text,
    why: text,
    clears: text,
    hints: [text, text, text],
    thresholds: { hops: 4 },
    sources: [{ title: "A test" }],
  };
}

const words = {
  R01: wordsOf("R01", "error", "s2", "{client} to {store}"),
  R07: wordsOf("R07", "warn", "s7", "{part} alone"),
  R08: wordsOf("R08", "error", "s9", "No {missing}"),
  R20: wordsOf("R20", "block", "s21", "{what} owes {things}"),
};

const owed: QuestionState = {
  question: "s3.store",
  step: "s3",
  status: "owed",
  subjects: [],
  uncovered: [{ key: "db/kind", entity: "db", field: "kind", value: "store" }],
  shown: [],
};

//  web -> app -> db, and web -> db
function contextOf(questions: readonly QuestionState[] = []): RuleContext {
  const index = sketchIndex(["client web", "server app", "store db"], ["web app", "app db", "web db"]);
  const load = {
    engine: "static",
    usersPerDay: 1,
    components: {},
    connections: {},
    classes: [],
    metrics: {},
  } as const;
  return { index, load, usersPerDay: 1, concerns: new Set(), questions, acceptance: [] };
}

function waiver(rule: RuleId, subject: string, reason: string, more: Partial<Waiver> = {}): Waiver {
  return { id: "w1", rule, subject, reason, author: "me", at: "2026-01-02T00:00:00Z", ...more };
}

const sound = "An internal tool: one hour down a month is fine.";

function waivedBy(waivers: Waiver[], questions: readonly QuestionState[] = []): string[] {
  return judge(contextOf(questions), words, waivers).flatMap((finding) =>
    finding.waived ? [`${finding.rule} ${finding.key} ${finding.waived.id}`] : [],
  );
}

describe("judging", () => {
  it("sorts by level, then step, rule and key", () => {
    const findings = judge(contextOf([owed]), words, []);
    expect(
      findings.map((finding) => `${finding.level} ${finding.step} ${finding.rule} ${finding.key}`),
    ).toEqual([
      "block s3 R20 s3.store",
      "error s2 R01 c2+db+web",
      "error s9 R08 c0",
      "error s9 R08 c1",
      "error s9 R08 c2",
      "warn s7 R07 db",
    ]);
  });

  it("fills the slots that a rule has values for, and leaves others to be seen", () => {
    const [finding] = judge(contextOf(), { R07: words.R07 }, []);
    expect(finding).toMatchObject({
      title: "db alone",
      message: "db and {unknown} say this.",
      hints: ["db and {unknown} say this.", "db and {unknown} say this.", "db and {unknown} say this."],
    });
  });

  it("is silent where a rule has no words", () => {
    expect(judge(contextOf(), {}, [])).toEqual([]);
  });

  it("throws when words lack a threshold that the rule needs", () => {
    expect(() => judge(contextOf(), { R18: { ...words.R07, id: "R18", thresholds: {} } }, [])).toThrow(
      /hops/,
    );
  });
});

describe("waiving", () => {
  it("takes a reason in writing for that rule and that key", () => {
    expect(waivedBy([waiver("R07", "db", sound)])).toEqual(["R07 db w1"]);
    expect(waivedBy([waiver("R07", "app", sound), waiver("R08", "db", sound)])).toEqual([]);
  });

  it("keeps the finding, with its reason", () => {
    const finding = judge(contextOf(), words, [waiver("R07", "db", sound)]).find((one) => one.waived);
    expect(finding).toMatchObject({ rule: "R07", waived: { id: "w1", reason: sound } });
  });

  it("is undone when the reason is emptied", () => {
    expect(waivedBy([waiver("R07", "db", ""), waiver("R08", "c0", "best practice ok")])).toEqual([]);
  });

  it("lets the oldest of several sound reasons stand, whatever their order", () => {
    const early = waiver("R07", "db", sound, { id: "w9", at: "2026-01-01T00:00:00Z" });
    const empty = waiver("R07", "db", "", { id: "w0", at: "2025-01-01T00:00:00Z" });
    for (const waivers of [
      [early, waiver("R07", "db", sound), empty],
      [empty, waiver("R07", "db", sound), early],
    ]) {
      expect(waivedBy(waivers)).toEqual(["R07 db w9"]);
    }
  });

  it("does not pay a note that is owed", () => {
    expect(waivedBy([waiver("R20", "s3.store", sound)], [owed])).toEqual([]);
  });
});
