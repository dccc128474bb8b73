import type { Board, CollectionName } from "@/lib/domain/board/board-schema";
import { type Change, type FlatEntity, SINGLETON_ID } from "@/lib/domain/board/change";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { Planned, Planner, Planners } from "@/lib/domain/edit/plan-context";
import { isUsableId, MOST_ITEMS, refuseNewId } from "@/lib/domain/edit/plan-limits";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { ok } from "@/lib/shared/result";

function setIntake(fields: FlatEntity): Planned {
  return ok([{ type: "set", root: "intake", id: SINGLETON_ID, fields }]);
}

function unsetIntake(field: string): Planned {
  return ok([{ type: "unset", root: "intake", id: SINGLETON_ID, fields: [field] }]);
}

/** The problem's number cards; a team's own system names its numbers itself. */
function hasNumber(knowledge: PublicKnowledge, number: string): boolean {
  return isUsableId(number) && (knowledge.problem?.numbers.some((card) => card.id === number) ?? true);
}

function refuseNumber(knowledge: PublicKnowledge, number: string): Planned {
  const known = knowledge.problem?.numbers.map((card) => card.id).join(", ") ?? "a number of your own";
  return refuse("not-found", `The brief has no number "${number.slice(0, 60)}".`, `Choose ${known}.`);
}

const planConfirmNumber: Planner<"confirm-number"> = (board, { number, confirmed }, { knowledge, now }) => {
  if (!confirmed) return unsetIntake(`confirmed.${number}`);
  if (!hasNumber(knowledge, number)) return refuseNumber(knowledge, number);
  if (Object.keys(board.intake.confirmed).length >= MOST_ITEMS) {
    return refuse(
      "too-many",
      "That is more numbers than a brief has.",
      `Confirm at most ${String(MOST_ITEMS)}.`,
    );
  }
  return setIntake({ [`confirmed.${number}`]: now });
};

const planLeastSure: Planner<"set-least-sure"> = (_board, { number }, { knowledge }) => {
  if (number === null) return unsetIntake("leastSure");
  return hasNumber(knowledge, number) ? setIntake({ leastSure: number }) : refuseNumber(knowledge, number);
};

const planIntake: Planner<"write-intake"> = (_board, { context, apiContract }) =>
  setIntake({ ...(context !== undefined && { context }), ...(apiContract !== undefined && { apiContract }) });

/** Makes the entity or replaces the one that is there. */
function planPut(board: Board, root: CollectionName, entity: { id: string }): Planned {
  const refused = Object.hasOwn(board[root], entity.id) ? undefined : refuseNewId(board, root, entity.id);
  if (refused) return refused;
  const fields = flattenEntity(entity);
  const change: Change = { type: "put", root, id: entity.id, fields };
  return ok([change]);
}

function planTake(board: Board, root: CollectionName, id: string, what: string): Planned {
  return Object.hasOwn(board[root], id) ? ok([{ type: "remove", root, id }]) : refuseMissing(what, id);
}

const planRenameBoard: Planner<"rename-board"> = (_board, edit) => {
  const name = edit.name.trim();
  if (name === "") return refuse("bad-value", "A board needs a name.", "Give 1 to 120 characters.");
  return ok([{ type: "set", root: "about", id: SINGLETON_ID, fields: { name } }]);
};

/** Plans the edits of what surrounds the drawing: intake, workload, classes, requirements, cards, data models, name. */
export const framePlanners: Planners<
  | "confirm-number"
  | "set-least-sure"
  | "set-concern"
  | "write-intake"
  | "set-workload"
  | "put-class"
  | "remove-class"
  | "put-requirement"
  | "remove-requirement"
  | "put-card"
  | "put-data-model"
  | "rename-board"
> = {
  "confirm-number": planConfirmNumber,
  "set-least-sure": planLeastSure,
  "set-concern": (_board, { concern, holds }) => setIntake({ [`concerns.${concern}`]: holds }),
  "write-intake": planIntake,
  "set-workload": (_board, { set }) =>
    ok([{ type: "set", root: "workload", id: SINGLETON_ID, fields: flattenEntity(set) }]),
  "put-class": (board, edit) => planPut(board, "classes", edit.class),
  "remove-class": (board, { id }) => planTake(board, "classes", id, "class of traffic"),
  "put-requirement": (board, edit) => planPut(board, "requirements", edit.requirement),
  "remove-requirement": (board, { id }) => planTake(board, "requirements", id, "requirement"),
  "put-card": (board, edit) => planPut(board, "cards", edit.card),
  "put-data-model": (board, edit) => planPut(board, "dataModels", edit.dataModel),
  "rename-board": planRenameBoard,
};
