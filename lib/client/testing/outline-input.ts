import type { OutlineInput } from "@/lib/client/outline/outline-input";
import type { Board } from "@/lib/domain/board/board-schema";
import { TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { CATALOGUE, inputOf } from "@/lib/flow/flow-fixture";
import type { FlowInput } from "@/lib/flow/flow-input";
import { createToFlow, type Flow } from "@/lib/flow/to-flow";

/** For tests: all that an outline of this board depends on, with nothing owed, found or previewed unless it is given. */
export function outlineInput(
  board: Board,
  more: Partial<Pick<FlowInput, "analysis" | "ghost">> = {},
  flow: Flow = createToFlow()(inputOf(board, more)),
): OutlineInput {
  const { analysis, ghost } = inputOf(board, more);
  return { board, knowledge: { ...TEST_KNOWLEDGE, ...CATALOGUE, steps: [] }, analysis, ghost, flow };
}
