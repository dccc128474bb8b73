import type { OutlineItem } from "@/lib/client/outline/outline-item";
import type { Level } from "@/lib/domain/knowledge/rule-words-schema";
import type { Mark } from "@/lib/flow/flow-types";
import type { Remarks } from "@/lib/flow/marks";

const TONES: Readonly<Record<Level, { tone: Mark["tone"]; icon: string }>> = {
  block: { tone: "hot", icon: "circle-x" },
  error: { tone: "hot", icon: "circle-x" },
  warn: { tone: "warn", icon: "triangle-alert" },
  info: { tone: "quiet", icon: "info" },
  offer: { tone: "quiet", icon: "info" },
};

/** All there is to remark on a thing, in words: the canvas has room for one mark, the outline for every one. */
export function marksInWords(id: string, remarks: Remarks, heat: Mark | null): OutlineItem["marks"] {
  const finding = remarks.findings.get(id);
  return [
    ...(heat === null ? [] : [{ tone: heat.tone, icon: heat.icon, word: heat.word }]),
    ...(finding === undefined ? [] : [{ ...TONES[finding.level], word: finding.title }]),
    ...(remarks.owed.has(id) ? [{ tone: "warn", icon: "circle-alert", word: "owes a note" } as const] : []),
    ...(remarks.early.has(id) ? [{ tone: "quiet", icon: "clock", word: "premature" } as const] : []),
  ];
}
