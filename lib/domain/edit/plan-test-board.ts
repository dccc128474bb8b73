import { applyChanges } from "@/lib/domain/board/apply-changes";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { EMPTY_BOARD, STOCK, testContext } from "@/lib/domain/edit/plan-fixture";
import { invariant } from "@/lib/shared/invariant";

/** For tests: the board after an edit that is taken. */
export function after(board: Board, edit: Edit, context: EditContext = testContext()): Board {
  const planned = planEdit(board, edit, context);
  invariant(
    planned.ok,
    planned.ok ? "" : `${edit.type} is taken, but ${planned.error.code}: ${planned.error.message}`,
  );
  return applyChanges(board, planned.value);
}

/** For tests: why an edit is not taken. */
export function refusal(board: Board, edit: Edit, context: EditContext = testContext()): Refusal {
  const planned = planEdit(board, edit, context);
  invariant(!planned.ok, `${edit.type} is refused`);
  return planned.error;
}

/** For tests: a small system with two decisions, one put forward and one a draft. */
export const STOCKED_BOARD: Board = STOCK.reduce((board, edit) => after(board, edit), EMPTY_BOARD);

function found<Entity>(entities: Readonly<Record<string, Entity>>, id: string): Entity {
  const entity = entities[id];
  invariant(entity, `${id} is on the board`);
  return entity;
}

/** For tests: the component that is on the board under this id. */
export function component(board: Board, id: string): Component {
  return found<Component>(board.components, id);
}

/** For tests: the connection that is on the board under this id. */
export function connection(board: Board, id: string): Connection {
  return found<Connection>(board.connections, id);
}

/** For tests: the decision that is on the board under this id. */
export function decision(board: Board, id: string): Decision {
  return found<Decision>(board.decisions, id);
}
