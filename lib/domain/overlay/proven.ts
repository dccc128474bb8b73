import type { Board } from "@/lib/domain/board/board-schema";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Capability } from "@/lib/domain/knowledge/overlay-ids";

/** Whether a capability may be called tested: some test of it has passed, and none has failed. */
export function maySayProven(
  board: Board,
  acceptance: readonly Acceptance[],
  capability: Capability,
): boolean {
  const outcomes = acceptance
    .filter((test) => test.capability === capability)
    .map(({ id }) => board.overlay.results[id]?.outcome);
  return outcomes.includes("passed") && !outcomes.includes("failed");
}
