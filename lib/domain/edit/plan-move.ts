import type { Board } from "@/lib/domain/board/board-schema";
import type { Change } from "@/lib/domain/board/change";
import type { Position } from "@/lib/domain/board/scalars";
import type { Refusal } from "@/lib/domain/edit/edit";
import type { EditContext, EditOf, Planners } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { type ParentOf, refuseParent } from "@/lib/domain/edit/plan-parent";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { ok } from "@/lib/shared/result";

type Move = EditOf<"move">["moves"][number];
type Refused = { ok: false; error: Refusal };

/** Parents as they are after the moves seen so far. */
function parentsAfter(board: Board): { parentOf: ParentOf; put: (id: string, into: string | null) => void } {
  const moved = new Map<string, string | undefined>();
  return {
    parentOf: (id) => (moved.has(id) ? moved.get(id) : findEntity(board, "components", id)?.parent),
    put: (id, into) => moved.set(id, into ?? undefined),
  };
}

function refuseMove(board: Board, move: Move, context: EditContext, parentOf: ParentOf): Refused | undefined {
  if (!findEntity(board, move.root, move.id)) return refuseMissing("part", move.id);
  if (move.parent === undefined || move.parent === null) return undefined;
  if (move.root !== "components") {
    return refuse(
      "not-a-container",
      "Only components stand within containers.",
      "Move the card without a container.",
    );
  }
  return refuseParent(board, context.knowledge, { id: move.id, into: move.parent, parentOf });
}

function moveChanges(move: Move): Change[] {
  const { root, id, position, parent } = move;
  const set: Change = {
    type: "set",
    root,
    id,
    fields: { "position.x": position.x, "position.y": position.y, ...(parent && { parent }) },
  };
  return parent === null ? [set, { type: "unset", root, id, fields: ["parent"] }] : [set];
}

/** How far the nearest moved container around this component has gone; undefined when none has moved. */
function carriedBy(board: Board, moved: ReadonlyMap<string, Position>, id: string): Position | undefined {
  const seen = new Set<string>();
  for (let at = findEntity(board, "components", id)?.parent; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const container = findEntity(board, "components", at);
    const to = moved.get(at);
    if (container && to) return { x: to.x - container.position.x, y: to.y - container.position.y };
    at = container?.parent;
  }
  return undefined;
}

/** Positions are absolute: what stands within a moved container and is not itself moved goes along. */
function carriedAlong(board: Board, moves: readonly Move[]): Change[] {
  const moved = new Map(
    moves.filter((move) => move.root === "components").map((move) => [move.id, move.position]),
  );
  return Object.values(board.components).flatMap((component): Change[] => {
    const by = moved.has(component.id) ? undefined : carriedBy(board, moved, component.id);
    if (!by || (by.x === 0 && by.y === 0)) return [];
    const { x, y } = component.position;
    return [
      {
        type: "set",
        root: "components",
        id: component.id,
        fields: { "position.x": x + by.x, "position.y": y + by.y },
      },
    ];
  });
}

/** Plans moves: what is named goes where it is told, and what stands within a moved container goes along. */
export const movePlanners: Planners<"move"> = {
  move: (board, edit, context) => {
    const { parentOf, put } = parentsAfter(board);
    for (const move of edit.moves) {
      const refused = refuseMove(board, move, context, parentOf);
      if (refused) return refused;
      if (move.root === "components" && move.parent !== undefined) put(move.id, move.parent);
    }
    return ok([...edit.moves.flatMap(moveChanges), ...carriedAlong(board, edit.moves)]);
  },
};
