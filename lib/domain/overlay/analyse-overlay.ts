import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { conflictLines } from "@/lib/domain/overlay/control-paths";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { detectAgents } from "@/lib/domain/overlay/detect-agents";
import { findFailures } from "@/lib/domain/overlay/find-failures";
import { gapMatrix } from "@/lib/domain/overlay/gap-matrix";
import { controlFacts, gradeControl } from "@/lib/domain/overlay/grade-control";
import { isSmallSystem } from "@/lib/domain/overlay/is-small-system";
import { lineLives } from "@/lib/domain/overlay/line-lives";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import { walkOverlay, type OverlayGround } from "@/lib/domain/overlay/walk-overlay";

function idsOf(parts: readonly { id: string }[]): readonly string[] {
  return parts.map((part) => part.id);
}

function conflictOf(index: BoardIndex): Pick<OverlayAnalysis, "conflict"> {
  const facts = controlFacts(index);
  return facts ? { conflict: { grade: gradeControl(facts), facts, lines: idsOf(conflictLines(index)) } } : {};
}

/** Derives everything of the overlay from a board in one pass: the offer, the audit, the gaps and the walk. Pure. */
export function analyseOverlay(ground: OverlayGround): OverlayAnalysis {
  const { index, overlay } = ground;
  const map = mapDelivery(index);
  const failures = findFailures(index, overlay.failures);
  return {
    signs: detectAgents(index),
    small: isSmallSystem(index),
    producers: idsOf(map.producers),
    surfaces: idsOf(map.surfaces),
    logs: idsOf(map.logs),
    lives: lineLives(index),
    failures,
    matrix: gapMatrix(index, overlay, failures),
    ...conflictOf(index),
    progress: walkOverlay(ground),
  };
}
