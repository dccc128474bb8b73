import { applyChanges } from "@/lib/domain/board/apply-changes";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Change } from "@/lib/domain/board/change";
import type { Edit } from "@/lib/domain/edit/edit";
import { challengePlanners } from "@/lib/domain/edit/plan-challenge";
import { componentPlanners } from "@/lib/domain/edit/plan-component-edit";
import { connectionPlanners } from "@/lib/domain/edit/plan-connection-edit";
import { plainChanges, refuseBreaking } from "@/lib/domain/edit/plan-check";
import type { EditContext, EditOf, Planned, Planners } from "@/lib/domain/edit/plan-context";
import { decisionPlanners } from "@/lib/domain/edit/plan-decision-edit";
import { framePlanners } from "@/lib/domain/edit/plan-frame-edit";
import { MOST_EDITS } from "@/lib/domain/edit/plan-limits";
import { movePlanners } from "@/lib/domain/edit/plan-move";
import { overlayPlanners } from "@/lib/domain/edit/plan-overlay-edit";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { removalPlanners } from "@/lib/domain/edit/plan-removal";
import { stagePlanners } from "@/lib/domain/edit/plan-stage-edit";
import { waiverPlanners } from "@/lib/domain/edit/plan-waiver-edit";
import { ok } from "@/lib/shared/result";

type Single = Exclude<Edit, { type: "batch" }>;

const PLANNERS: Planners<Single["type"]> = {
  ...componentPlanners,
  ...movePlanners,
  ...connectionPlanners,
  ...challengePlanners,
  ...removalPlanners,
  ...decisionPlanners,
  ...waiverPlanners,
  ...framePlanners,
  ...stagePlanners,
  ...overlayPlanners,
};

function planSingle(board: Board, edit: Single, context: EditContext): Planned {
  const planner = PLANNERS[edit.type] as (board: Board, edit: Single, context: EditContext) => Planned;
  const planned = planner(board, edit, context);
  if (!planned.ok) return planned;
  const changes = plainChanges(planned.value);
  return refuseBreaking(board, changes) ?? ok(changes);
}

function flatten(edits: readonly Edit[]): Single[] {
  return edits.flatMap((edit) => (edit.type === "batch" ? flatten(edit.edits) : [edit]));
}

function planBatch(board: Board, batch: EditOf<"batch">, context: EditContext): Planned {
  const edits = flatten(batch.edits);
  if (edits.length > MOST_EDITS) {
    return refuse(
      "too-many",
      `These are ${String(edits.length)} edits at once.`,
      `Make at most ${String(MOST_EDITS)} in one go.`,
    );
  }
  const changes: Change[] = [];
  let current = board;
  for (const [at, edit] of edits.entries()) {
    const planned = planSingle(current, edit, context);
    if (!planned.ok) return planned;
    changes.push(...planned.value);
    if (at < edits.length - 1) current = applyChanges(current, planned.value);
  }
  return ok(changes);
}

/**
 * The only way to change a board: turns an edit into changes, or says why not and what would be accepted. The changes
 * keep the board's schema and leave no dangling end; applied to the board or to its document they mean the same. An
 * edit that would change nothing may become no changes. A batch is planned in order and refused as a whole.
 */
export function planEdit(board: Board, edit: Edit, context: EditContext): Planned {
  return edit.type === "batch" ? planBatch(board, edit, context) : planSingle(board, edit, context);
}
