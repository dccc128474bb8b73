import type { Finding } from "@/lib/domain/coaching/finding";
import { LADDER_SAYS } from "@/lib/domain/coaching/ladder-says";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import { STEP_IDS } from "@/lib/domain/knowledge/step-schema";
import type { StepState } from "@/lib/domain/ladder/progress";

/** What a panel shows of all findings: a few, the rest behind a count, those set aside in writing, and those that wait. */
type FindingsThatMatter = {
  shown: readonly Finding[];
  rest: readonly Finding[];
  waived: readonly Finding[];
  /** They wait behind the offer of the overlay, which says how many they are. */
  waiting: readonly Finding[];
};

/** The part of a Progress that is asked. */
type WhatIsDue = { steps: readonly Pick<StepState, "step" | "due" | "status">[] };

function weight(finding: Finding, due: ReadonlySet<AnyStepId>): number {
  if (LADDER_SAYS.has(finding.rule)) return 6;
  const stops = finding.level === "error" || finding.level === "block";
  if (due.has(finding.step)) return stops ? 0 : finding.level === "warn" ? 1 : 4;
  return stops ? 2 : finding.level === "warn" ? 3 : 5;
}

/** How far up the ladder a finding belongs; what the overlay says stands beside the ladder and is never too early. */
function rungOf(step: AnyStepId): number {
  return (STEP_IDS as readonly AnyStepId[]).indexOf(step);
}

/** How far up the ladder anything is asked for, answered or drawn. What lies beyond is not spoken of yet. */
function reachOf(progress: WhatIsDue): number {
  return Math.max(
    -1,
    ...progress.steps.filter((step) => step.status !== "not-yet").map((step) => STEP_IDS.indexOf(step.step)),
  );
}

/**
 * Chooses what to say first: errors of due steps, their warnings, then errors and warnings of other steps, then the
 * rest; what the ladder says anyway comes last. What belongs further up the ladder than anything here reaches is left to
 * the rest: one server at one user is told nothing about balancers. What waits behind an offer is in none of these. Within
 * each the order of `judge` is kept; nothing is lost.
 */
export function findingsThatMatter(
  findings: readonly Finding[],
  progress: WhatIsDue,
  limit = 3,
): FindingsThatMatter {
  const due = new Set<AnyStepId>(progress.steps.filter((step) => step.due).map((step) => step.step));
  const open = findings.filter((finding) => finding.waived === undefined && !finding.waits);
  const ranked = [...open].sort((a, b) => weight(a, due) - weight(b, due));
  const reach = reachOf(progress);
  const timely = ranked.filter((finding) => rungOf(finding.step) <= reach);
  const shown = timely.slice(0, Math.max(0, limit));
  return {
    shown,
    rest: ranked.filter((finding) => !shown.includes(finding)),
    waived: findings.filter((finding) => finding.waived !== undefined),
    waiting: findings.filter((finding) => finding.waits && finding.waived === undefined),
  };
}
