import type { Finding } from "@/lib/domain/coaching/finding";
import { LADDER_SAYS } from "@/lib/domain/coaching/ladder-says";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Level } from "@/lib/domain/knowledge/rule-words-schema";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { Mark } from "@/lib/flow/flow-types";

const ORDER: Readonly<Record<Level, number>> = { block: 0, error: 1, warn: 2, info: 3, offer: 4 };

/** What the analysis says of each thing on the board, by id. */
export type Remarks = {
  findings: ReadonlyMap<string, Finding>;
  owed: ReadonlySet<string>;
  early: ReadonlySet<string>;
};

/**
 * Gathers, once for a whole board, the worst open finding of a due step, the debt and the earliness of every entity. A
 * finding about connections marks those, not the components at their ends.
 */
export function gatherRemarks(analysis: Analysis): Remarks {
  const findings = new Map<string, Finding>();
  const due = new Set<AnyStepId>(
    [...analysis.progress.steps, ...analysis.overlay.progress.steps]
      .filter((step) => step.due)
      .map((step) => step.step),
  );
  for (const finding of analysis.findings) {
    if (finding.waived !== undefined || finding.waits || LADDER_SAYS.has(finding.rule)) continue;
    if (!due.has(finding.step)) continue;
    for (const id of finding.connections.length > 0 ? finding.connections : finding.components) {
      const known = findings.get(id);
      if (known === undefined || ORDER[finding.level] < ORDER[known.level]) findings.set(id, finding);
    }
  }
  const owed = new Set(
    allOwed(analysis).flatMap((question) => question.uncovered.map((subject) => subject.entity)),
  );
  const early = new Set(
    analysis.progress.steps.flatMap((step) =>
      step.questions
        .filter((question) => question.status === "early")
        .flatMap((question) => question.uncovered.map((subject) => subject.entity)),
    ),
  );
  return { findings, owed, early };
}

/** The one mark of a component or a connection: heat first, then what blocks, what is owed, what is worth a look, what came early. */
export function markOf(id: string, remarks: Remarks, heat: Mark | null): Mark | null {
  if (heat !== null) return heat;
  const finding = remarks.findings.get(id);
  if (finding !== undefined && ORDER[finding.level] <= ORDER.error)
    return { tone: "hot", icon: "circle-x", word: finding.title, isLong: true };
  if (remarks.owed.has(id)) return { tone: "warn", icon: "circle-alert", word: "owes a note", isLong: false };
  if (finding?.level === "warn")
    return { tone: "warn", icon: "triangle-alert", word: finding.title, isLong: true };
  return remarks.early.has(id) ? { tone: "quiet", icon: "clock", word: "premature", isLong: false } : null;
}
