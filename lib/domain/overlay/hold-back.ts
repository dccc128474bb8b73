import type { Finding } from "@/lib/domain/coaching/finding";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { OVERLAY_STEP_IDS } from "@/lib/domain/knowledge/overlay-ids";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import { isWalked } from "@/lib/domain/overlay/overlay-scope";

/** Says that a session is not needed: it agrees with whoever has not taken the overlay up. */
const AGREES: RuleId = "O12";
/** The offer says it itself, with the ways to answer. */
const OFFER: RuleId = "R24";
/** Of steps of the ladder, and about a session that nobody has spoken of yet. C1 and C2 are about streams, whoever keeps them. */
const ABOUT_SESSIONS: ReadonlySet<RuleId> = new Set<RuleId>(["C3", "C4", "C5", "C6"]);
const OVERLAY_STEPS: ReadonlySet<AnyStepId> = new Set<AnyStepId>(OVERLAY_STEP_IDS);

function isOfOverlay({ rule, step }: Finding): boolean {
  if (rule === AGREES) return false;
  return OVERLAY_STEPS.has(step) || ABOUT_SESSIONS.has(rule) || rule === OFFER;
}

/**
 * Marks what waits while nobody walks the overlay: all that it would say, so that a board with agents gets one offer and
 * not a dozen errors. Nothing waits once a session layer is drawn: what is drawn is judged as it is drawn. The findings
 * stay what they are; only whether anybody is told is decided here, once, for every screen. `docs/decisions/0010`.
 */
export function holdBack(index: BoardIndex, findings: readonly Finding[]): readonly Finding[] {
  const hasBegun = isWalked(index.board) || index.parts.some((part) => part.facts.has("session-layer"));
  if (hasBegun) return findings;
  return findings.map((finding) =>
    isOfOverlay(finding) && !finding.waived ? { ...finding, waits: true } : finding,
  );
}
