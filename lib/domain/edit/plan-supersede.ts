import { flattenEntity } from "@/lib/domain/board/flat";
import type { Planner } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseNewId } from "@/lib/domain/edit/plan-limits";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { ok } from "@/lib/shared/result";

/**
 * Plans opening a decision that was put forward again: it is kept as superseded, and a new draft takes over its option
 * and note. That its event has happened is not taken over: the new draft answers it.
 */
export const planSupersede: Planner<"supersede-decision"> = (board, edit, { knowledge, author, now }) => {
  const decision = findEntity(board, "decisions", edit.id);
  if (!decision) return refuseMissing("decision", edit.id);
  if (decision.status === "draft")
    return refuse("already-open", "This decision is still a draft.", "Write in it.");
  const live = Object.values(board.decisions).find(
    (other) =>
      other.id !== decision.id && other.question === decision.question && other.status !== "superseded",
  );
  if (live)
    return refuse("already-open", "A newer decision already answers this question.", "Open that one.");
  const refusedId = refuseNewId(board, "decisions", edit.newId);
  if (refusedId) return refusedId;
  const { eventHappenedAt: _answered, ...revisitWhen } = decision.note.revisitWhen;
  const draft = {
    ...decision,
    id: edit.newId,
    contentVersion: knowledge.version,
    status: "draft",
    note: { ...decision.note, revisitWhen },
    settles: {},
    supersedes: decision.id,
    author: author.slice(0, 60),
    at: now,
  };
  return ok([
    { type: "set", root: "decisions", id: decision.id, fields: { status: "superseded" } },
    { type: "put", root: "decisions", id: edit.newId, fields: flattenEntity(draft) },
  ]);
};
