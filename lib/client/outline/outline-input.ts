import type { Board } from "@/lib/domain/board/board-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { GhostView } from "@/lib/flow/flow-input";
import type { Flow } from "@/lib/flow/to-flow";

/** All that an outline depends on. `flow` is what the canvas would draw of the same board. */
export type OutlineInput = {
  board: Board;
  knowledge: PublicKnowledge;
  analysis: Analysis;
  ghost: GhostView | null;
  flow: Flow;
};
