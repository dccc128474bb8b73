import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent } from "@/lib/content/read-content";
import type { Board } from "@/lib/domain/board/board-schema";
import { makeGates } from "@/lib/domain/edit/gates";
import type { Edit } from "@/lib/domain/edit/edit";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

const { content } = readContent("content");

/** What the browser may know of a problem. */
export function knowledgeOf(problem: string): PublicKnowledge {
  return publicKnowledge(content, problem);
}

/** What a move of a worked walk comes to on a board: the edits that a person then makes by hand. */
export function plannedEdits(board: Board, move: PlacementMove, knowledge: PublicKnowledge): Edit[] {
  let ids = 0;
  const newId = () => `planned${String((ids += 1))}`;
  const context = {
    knowledge,
    now: "2026-01-01T00:00:00.000Z",
    author: "A test",
    newId,
    gates: makeGates(knowledge),
  };
  const rehearse = (current: Board, edits: readonly Edit[]): Board => rehearseEdits(current, edits, context);
  return planPlacement(board, knowledge, [move], { newId, rehearse });
}
