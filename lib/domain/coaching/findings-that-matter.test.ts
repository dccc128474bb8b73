import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/domain/coaching/finding";
import { findingsThatMatter } from "@/lib/domain/coaching/findings-that-matter";
import type { Level, RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import type { StepId } from "@/lib/domain/knowledge/step-schema";

function finding(rule: RuleId, level: Level, step: StepId, waived = false): Finding {
  const says = {
    title: "",
    message: "",
    why: "",
    clears: "",
    hints: ["", "", ""] as const,
    sources: [],
    components: [],
    connections: [],
  };
  return { rule, key: "", level, step, ...says, ...(waived && { waived: { id: "w", reason: "A reason." } }) };
}

const due = {
  steps: [
    { step: "s5", due: true, status: "now" },
    { step: "s7", due: true, status: "owed" },
    { step: "s13", due: false, status: "premature" },
    { step: "s20", due: false, status: "premature" },
  ],
} as const;

function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map((one) => one.rule);
}

describe("the findings that matter", () => {
  const owed = finding("R20", "block", "s5");
  const later = finding("R13", "error", "s13");
  const now = finding("R04", "error", "s5");
  const warning = finding("R07", "warn", "s7");
  const early = finding("R19", "info", "s13");

  it("are errors of due steps, then their warnings, then the others", () => {
    expect(rulesOf(findingsThatMatter([owed, later, now, warning, early], due).shown)).toEqual([
      "R04",
      "R07",
      "R13",
    ]);
  });

  it("leave what the ladder says anyway to the end, and show it where nothing better is", () => {
    expect(rulesOf(findingsThatMatter([owed, later, now, warning, early], due).rest)).toEqual(["R20", "R19"]);
    expect(rulesOf(findingsThatMatter([owed, early], due).shown)).toEqual(["R20", "R19"]);
  });

  it("leave what lies further up the ladder than anything here to the rest", () => {
    const early = {
      steps: [
        { step: "s5", due: true, status: "now" },
        { step: "s13", due: false, status: "not-yet" },
      ],
    } as const;
    expect(rulesOf(findingsThatMatter([later, now], early).shown)).toEqual(["R04"]);
    expect(rulesOf(findingsThatMatter([later, now], early).rest)).toEqual(["R13"]);
  });

  it("put remarks of due steps before those of others", () => {
    const [far, near, offer] = [
      finding("R22", "info", "s20"),
      finding("R03", "info", "s5"),
      finding("R24", "offer", "s9"),
    ];
    expect(rulesOf(findingsThatMatter([far, near, offer], due).shown)).toEqual(["R03", "R22", "R24"]);
    expect(rulesOf(findingsThatMatter([finding("R23", "warn", "s19"), near, later], due).shown)).toEqual([
      "R13",
      "R23",
      "R03",
    ]);
  });

  it("keep the order they came in among equals", () => {
    const equals = [
      finding("R08", "error", "s5"),
      finding("R02", "error", "s7"),
      finding("R04", "error", "s5"),
    ];
    expect(rulesOf(findingsThatMatter(equals, due).shown)).toEqual(["R08", "R02", "R04"]);
  });

  it("set the waived apart and lose nothing", () => {
    const waived = finding("R06", "error", "s5", true);
    const all = [owed, later, now, warning, early, waived];
    const { shown, rest, waived: aside } = findingsThatMatter(all, due, 2);
    expect(rulesOf(aside)).toEqual(["R06"]);
    expect(shown).toHaveLength(2);
    expect(new Set([...shown, ...rest, ...aside])).toEqual(new Set(all));
  });

  it("leave out what waits behind the offer, and lose none of it", () => {
    const held = { ...now, waits: true as const };
    const { shown, rest, waiting } = findingsThatMatter([held, warning], due);
    expect([rulesOf(shown), rulesOf(rest), waiting]).toEqual([["R07"], [], [held]]);
  });

  it("show none for a limit of none or less", () => {
    expect([findingsThatMatter([now], due, 0).shown, findingsThatMatter([now], due, -1).shown]).toEqual([
      [],
      [],
    ]);
  });
});
