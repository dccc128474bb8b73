import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { systemEdit, type DrawnSystem } from "@/lib/domain/exchange/sketch/drawn-system";
import { drawBaseline } from "@/lib/domain/practice/draw-baseline";
import type { Result } from "@/lib/shared/result";

/** A team's own system as it runs: its name, what was drawn of it, and the largest risk that is known of it, or "". */
export type TakeOver = { name: string; risk: string; drawn: DrawnSystem };

/** Begins the note on the baseline's risk, where its question is asked and something is said. */
function riskEdits(risk: string, { knowledge, newId }: EditContext): Edit[] {
  const question = knowledge.steps
    .flatMap(({ questions }) => questions)
    .find(({ opensOn }) => opensOn === "baseline");
  if (question === undefined || risk === "") return [];
  return [{ type: "start-decision", id: newId(), question: question.id, note: { because: risk } }];
}

/**
 * A new board of a team's own system, everything on it inherited: it owes one note, of its largest known risk, which is
 * begun with the words that were given. Refused, with its reason, when what was drawn does not fit on a board.
 */
export function takeOver({ name, risk, drawn }: TakeOver, context: EditContext): Result<Board, Refusal> {
  const edits: Edit[] = [systemEdit(drawn), ...riskEdits(risk.trim(), context)];
  if (name.trim() !== "") edits.push({ type: "rename-board", name: name.trim() });
  return performEdit(drawBaseline(context), { type: "batch", edits }, context);
}
