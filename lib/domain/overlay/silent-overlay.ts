import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { detectAgents } from "@/lib/domain/overlay/detect-agents";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import { isAnswered } from "@/lib/domain/overlay/overlay-scope";

/** What there is to say of a board that has nothing to do with agents: nothing. */
export const SILENT_OVERLAY: OverlayAnalysis = {
  signs: [],
  small: false,
  producers: [],
  surfaces: [],
  logs: [],
  lives: [],
  modelCalls: [],
  waysUp: [],
  failures: [],
  matrix: [],
  progress: { standing: "silent", steps: [], owed: [], notes: { asked: 0, accepted: 0 } },
};

/** Whether the overlay has something to say of a board: a sign of agents, a session layer, or an answer that was given. */
export function speaksOf(index: BoardIndex): boolean {
  return (
    isAnswered(index.board) ||
    index.parts.some((part) => part.facts.has("session-layer")) ||
    detectAgents(index).length > 0
  );
}
