import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { QuestionState } from "@/lib/domain/ladder/progress";

/** An analysis never changes, so its debt is one list: whoever compares lists sees the same. */
const known = new WeakMap<Analysis, readonly QuestionState[]>();

/** Every note that a board owes, in the order in which they are asked: the ladder's, then the overlay's. */
export function allOwed(analysis: Analysis): readonly QuestionState[] {
  const { progress, overlay } = analysis;
  if (overlay.progress.owed.length === 0) return progress.owed;
  const owed = known.get(analysis) ?? [...progress.owed, ...overlay.progress.owed];
  known.set(analysis, owed);
  return owed;
}
