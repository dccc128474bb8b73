import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { kindSchema } from "@/lib/domain/catalogue/kind-schema";
import { protocolSchema, styleSchema } from "@/lib/domain/catalogue/protocol-schema";
import type { Finding } from "@/lib/domain/coaching/finding";
import { judge } from "@/lib/domain/coaching/judge";
import { ruleBoardSchema, type RuleBoard, type Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { contextOf } from "@/lib/domain/coaching/sketch-fixture";
import {
  RULE_IDS,
  ruleWordsSchema,
  type RuleId,
  type RuleWords,
} from "@/lib/domain/knowledge/rule-words-schema";

type Schema<Value> = { parse: (input: unknown) => Value };

function readFolder<Value>(folder: string, schema: Schema<Value>): Record<string, Value> {
  const files = readdirSync(`content/${folder}`).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -".json".length),
      schema.parse(JSON.parse(readFileSync(`content/${folder}/${file}`, "utf8"))),
    ]),
  );
}

const catalogue: Catalogue = {
  kinds: readFolder("catalogue/kinds", kindSchema),
  protocols: readFolder("catalogue/protocols", protocolSchema),
  styles: readFolder("catalogue/styles", styleSchema),
};
const words: Record<string, RuleWords> = readFolder("rules", ruleWordsSchema);
const boards: Record<string, RuleBoard> = readFolder("rule-boards", ruleBoardSchema);

function findingsOn(sketch: Sketch): readonly Finding[] {
  return judge(contextOf(sketch, catalogue, testContent.overlay.acceptance), words, []);
}

function ofRule(sketch: Sketch, rule: RuleId): readonly Finding[] {
  return findingsOn(sketch).filter((finding) => finding.rule === rule);
}

describe("every rule", () => {
  it.each(RULE_IDS)("%s has words and boards under its own name", (rule) => {
    expect(words[rule]?.id).toBe(rule);
    expect(Object.keys(boards[rule] ?? {})).toEqual(["fires", "quiet"]);
  });

  it.each(RULE_IDS)("%s fires on its first board and not on its second", (rule) => {
    expect(ofRule(boards[rule]!.fires, rule)).not.toEqual([]);
    expect(ofRule(boards[rule]!.quiet, rule)).toEqual([]);
  });

  it.each(RULE_IDS)("%s counts as a person would say it", (rule) => {
    for (const { title, message } of ofRule(boards[rule]!.fires, rule)) {
      const said = `${title}. ${message}`;
      expect(said).not.toMatch(/\b0 [a-z]/);
      expect(said).not.toMatch(/\b1 (?!ms|min\b|h\b)[a-z]+s\b/);
      expect(said).not.toMatch(/[{}]|\. [a-z]/);
      expect(message).toMatch(/[.?]$/);
    }
  });

  it.each(RULE_IDS)("%s weighs and belongs where its words say", (rule) => {
    const [finding] = ofRule(boards[rule]!.fires, rule);
    expect(finding?.level).toBe(words[rule]?.level);
    if (rule !== "R19" && rule !== "R20") expect(finding?.step).toBe(words[rule]?.step);
  });

  it.each(RULE_IDS)("%s leaves no slot of its words empty and never scolds", (rule) => {
    for (const finding of ofRule(boards[rule]!.fires, rule)) {
      const said = [finding.title, finding.message, finding.why, finding.clears, ...finding.hints].join(" ");
      expect(said).not.toMatch(/[{}]|undefined|NaN|\binvalid\b|best practice|\bmust not\b/i);
    }
  });

  it.each(RULE_IDS)(
    "%s puts a number or a count into its message, in figures or in a word, and asks",
    (rule) => {
      for (const { message } of ofRule(boards[rule]!.fires, rule)) {
        expect(message).toMatch(/\d|\b(no|nothing|none|one|two|each)\b/i);
        expect(message).toMatch(/\?$/);
      }
    },
  );

  it("has no file that is no rule", () => {
    const known = [...RULE_IDS].sort();
    expect([Object.keys(words).sort(), Object.keys(boards).sort()]).toEqual([known, known]);
  });

  it("keeps keys of one rule apart and short enough to be waived", () => {
    for (const { fires } of Object.values(boards)) {
      const keys = findingsOn(fires).map((finding) => `${finding.rule} ${finding.key}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(400);
    }
  });
});
