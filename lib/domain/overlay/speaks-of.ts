import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { detectAgents } from "@/lib/domain/overlay/detect-agents";
import { isAnswered } from "@/lib/domain/overlay/overlay-scope";

/** Whether the overlay has something to say of a board: a sign of agents, a session layer, or an answer that was given. */
export function speaksOf(index: BoardIndex): boolean {
  return (
    isAnswered(index.board) ||
    index.parts.some((part) => part.facts.has("session-layer")) ||
    detectAgents(index).length > 0
  );
}
