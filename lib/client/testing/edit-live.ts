import type { LiveBoard } from "@/lib/client/live-board";
import type { Edit } from "@/lib/domain/edit/edit";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { invariant } from "@/lib/shared/invariant";

let count = 0;

/** For tests: plans an edit on a live board as it is and makes it. */
export function editLive(board: LiveBoard, edit: Edit, coalesce?: string): void {
  const planned = planEdit(board.current().board, edit, testContext());
  invariant(planned.ok, planned.ok ? "" : planned.error.message);
  board.apply(planned.value, coalesce === undefined ? {} : { coalesce });
}

/** For tests: draws a server; answers with its id. */
export function addComponent(board: LiveBoard): string {
  count += 1;
  const id = `made${String(count)}`;
  editLive(board, { type: "add-component", id, kind: "server", position: { x: count, y: 0 } });
  return id;
}

/** For tests: the ids of all components, sorted. */
export function componentIds(board: LiveBoard): string[] {
  return Object.keys(board.current().board.components).sort();
}
