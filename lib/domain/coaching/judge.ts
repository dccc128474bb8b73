import type { Evidence, Finding } from "@/lib/domain/coaching/finding";
import { isWrittenReason } from "@/lib/domain/coaching/is-written-reason";
import type { RuleContext } from "@/lib/domain/coaching/rule";
import { RULES } from "@/lib/domain/coaching/rules/registry";
import type { Waiver } from "@/lib/domain/board/card-schema";
import { RULE_IDS, type Level, type RuleWords } from "@/lib/domain/knowledge/rule-words-schema";
import { ANY_STEP_IDS } from "@/lib/domain/knowledge/any-step-id";

const LEVELS: readonly Level[] = ["block", "error", "warn", "info", "offer"];
const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

function fillSlots(text: string, slots: Evidence["slots"]): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = Object.hasOwn(slots, name) ? slots[name] : undefined;
    return value === undefined ? slot : typeof value === "number" ? number.format(value) : value;
  });
}

function toFinding(words: RuleWords, evidence: Evidence): Finding {
  const fill = (text: string): string => fillSlots(text, evidence.slots);
  const about = evidence.about ?? [...evidence.components, ...evidence.connections];
  const [first, second, third] = words.hints;
  return {
    rule: words.id,
    key: [...new Set(about)].sort().join("+"),
    level: evidence.level ?? words.level,
    step: evidence.step ?? words.step,
    title: fill(words.title),
    message: fill(words.message),
    why: fill(words.why),
    clears: fill(words.clears),
    hints: [fill(first), fill(second), fill(third)],
    sources: words.sources,
    components: [...new Set(evidence.components)].sort(),
    connections: [...new Set(evidence.connections)].sort(),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFindings(a: Finding, b: Finding): number {
  const level = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  const step = ANY_STEP_IDS.indexOf(a.step) - ANY_STEP_IDS.indexOf(b.step);
  return level || step || byText(a.rule, b.rule) || byText(a.key, b.key);
}

/** A debt of level `block` is paid by its note, never waived. The oldest sound reason stands. */
function waive(finding: Finding, waivers: readonly Waiver[]): Finding {
  if (finding.level === "block") return finding;
  const [waiver] = waivers
    .filter((one) => one.rule === finding.rule && one.subject === finding.key && isWrittenReason(one.reason))
    .sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id));
  return waiver ? { ...finding, waived: { id: waiver.id, reason: waiver.reason } } : finding;
}

/**
 * Everything the rules say about a board: by level, then step, rule and key. Rules without words are silent. A finding
 * is waived while a reason for that rule and key stands in writing. Says the same whatever the ids and their order.
 */
export function judge(
  context: RuleContext,
  ruleWords: Readonly<Record<string, RuleWords>>,
  waivers: readonly Waiver[],
): readonly Finding[] {
  const findings = RULE_IDS.flatMap((id) => {
    const words = Object.hasOwn(ruleWords, id) ? ruleWords[id] : undefined;
    return words ? RULES[id](context, words.thresholds).map((evidence) => toFinding(words, evidence)) : [];
  });
  return findings.sort(compareFindings).map((finding) => waive(finding, waivers));
}
