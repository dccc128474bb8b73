import type { Board } from "@/lib/domain/board/board-schema";
import { expandSketch } from "@/lib/domain/coaching/expand-sketch";
import type { DrawnPart, line } from "@/lib/domain/coaching/sketch-fixture";
import { sketchSchema, type Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** For tests: whole boards in a few words, and what the overlay makes of them. */

type DrawnLine = ReturnType<typeof line>;

/** A board of these parts and lines. */
export function drawn(
  components: readonly DrawnPart[],
  connections: readonly DrawnLine[],
  more: Partial<Sketch> = {},
): Board {
  return expandSketch(sketchSchema.parse({ components, connections, ...more }));
}

/** The rules of the overlay that speak about a board, sorted, each once; those of the ladder are left out. */
export function overlayRules(analysis: Analysis): string[] {
  const rules = analysis.findings.map((finding) => finding.rule).filter((rule) => /^O/.test(rule));
  return [...new Set(rules)].sort();
}

/** The ids of the failures that apply to a board. */
export function failuresOf(analysis: Analysis): string[] {
  return analysis.overlay.failures.map(({ failure }) => failure.id);
}

/** What the overlay makes of a board. */
export function lookAt(board: Board, knowledge: PublicKnowledge): Analysis {
  return analyse(board, knowledge);
}
