import type { Finding } from "@/lib/domain/coaching/finding";
import { LADDER_SAYS } from "@/lib/domain/coaching/ladder-says";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Analysis } from "@/lib/domain/ladder/analysis";

/**
 * The findings that stand against a board today: of steps that are due in either walk, not set aside in writing. Owed
 * notes and early parts are left to the ladder, which counts them itself. The order of `judge` is kept.
 */
export function openFindings({ findings, progress, overlay }: Analysis): readonly Finding[] {
  const due = new Set<AnyStepId>(
    [...progress.steps, ...overlay.progress.steps].filter((step) => step.due).map((step) => step.step),
  );
  return findings.filter(
    (finding) => finding.waived === undefined && due.has(finding.step) && !LADDER_SAYS.has(finding.rule),
  );
}

/** Whether a finding keeps a step from being done. */
export function stops({ level }: Finding): boolean {
  return level === "error" || level === "block";
}
