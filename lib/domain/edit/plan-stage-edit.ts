import { SINGLETON_ID } from "@/lib/domain/board/change";
import type { Planner, Planners } from "@/lib/domain/edit/plan-context";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { ok } from "@/lib/shared/result";

const planShowStage: Planner<"show-stage"> = (board, { stage }, { knowledge, gates }) => {
  const last = (knowledge.problem?.stages.length ?? 51) - 1;
  if (!Number.isInteger(stage) || stage < 0 || stage > last) {
    return refuse(
      "no-such-stage",
      `There is no stage ${String(stage + 1)}.`,
      `Choose a stage from 1 to ${String(last + 1)}.`,
    );
  }
  const furthest = gates.passedThrough(board);
  if (stage > furthest) {
    const missing = gates.missing?.(board, furthest) ?? [];
    const title = knowledge.problem?.stages[furthest]?.title ?? String(furthest + 1);
    const suggestion =
      missing.length > 0 ? missing.join(" ") : "Answer what it owes and carry its load first.";
    return refuse("stage-not-passed", `The stage "${title}" is not passed yet.`, suggestion);
  }
  return ok([{ type: "set", root: "about", id: SINGLETON_ID, fields: { stage } }]);
};

/** Plans which stage is shown: one beyond the first that is not passed is refused, naming what is missing. */
export const stagePlanners: Planners<"show-stage"> = { "show-stage": planShowStage };
