import type { Board } from "@/lib/domain/board/board-schema";
import { expandSketch, questionsOf } from "@/lib/domain/coaching/expand-sketch";
import type { RuleBoard } from "@/lib/domain/coaching/rule-board-schema";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import { findingsOn } from "@/lib/domain/learn/findings-on";
import type { RulesOfKinds } from "@/lib/domain/learn/related";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/**
 * Which rules speak of which kind: those that point at a part of the kind on the boards that the rules are tried on, or
 * on one of `boards`. Nothing is written down twice: the rules are asked.
 */
export function rulesOfKinds(
  examples: readonly RuleBoard[],
  boards: readonly Board[],
  knowledge: PublicKnowledge,
): RulesOfKinds {
  const found = new Map<string, Set<RuleId>>();
  const note = (board: Board, findings: ReturnType<typeof findingsOn>): void => {
    for (const { rule, components } of findings) {
      for (const { id, kind } of Object.values(board.components)) {
        if (!components.includes(id)) continue;
        found.set(kind, (found.get(kind) ?? new Set<RuleId>()).add(rule));
      }
    }
  };
  for (const { fires } of examples) {
    const board = expandSketch(fires);
    note(board, findingsOn(board, knowledge, board.workload.usersPerDay, questionsOf(fires)));
  }
  for (const board of boards) note(board, findingsOn(board, knowledge, board.workload.usersPerDay));
  const order = Object.keys(knowledge.rules);
  return new Map(
    [...found].map(([kind, rules]) => [kind, [...rules].sort((a, b) => order.indexOf(a) - order.indexOf(b))]),
  );
}
