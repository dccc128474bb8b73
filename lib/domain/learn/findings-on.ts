import type { Board } from "@/lib/domain/board/board-schema";
import type { Finding } from "@/lib/domain/coaching/finding";
import { judge } from "@/lib/domain/coaching/judge";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { CONCERNS } from "@/lib/domain/knowledge/selector-schema";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { staticLoad } from "@/lib/domain/load/static-load";

/**
 * What the rules say about a board that nobody walks, at a number of users: `questions` are those that stand on it, for
 * rules that repeat them.
 */
export function findingsOn(
  board: Board,
  knowledge: Catalogue & Pick<Lore, "rules" | "overlay">,
  usersPerDay: number,
  questions: readonly QuestionState[] = [],
): readonly Finding[] {
  const targets = Object.values(board.requirements).flatMap(({ target }) =>
    target?.metric === "availability" ? [target.value] : [],
  );
  return judge(
    {
      index: indexBoard(board, knowledge),
      load: staticLoad(board, knowledge, usersPerDay),
      usersPerDay,
      concerns: new Set(CONCERNS.filter((concern) => board.intake.concerns[concern] === true)),
      questions,
      acceptance: knowledge.overlay.acceptance,
      ...(targets.length > 0 && { availabilityTarget: Math.max(...targets) }),
    },
    knowledge.rules,
    [],
  );
}
