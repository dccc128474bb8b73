import type { Refusal } from "@/lib/domain/edit/edit";
import { refuse } from "@/lib/domain/edit/plan-refusal";

/** Refuses an edit of something that is not, or no longer, on the board. */
export function refuseMissing(what: string, id: string): { ok: false; error: Refusal } {
  const message = `This ${what} is not on the board ("${id.slice(0, 60)}"); someone may have removed it.`;
  return refuse("not-found", message, `Choose a ${what} that is there, or undo its removal.`);
}

/** Refuses a kind that the catalogue does not have. */
export function refuseUnknownKind(kind: string, nearest: string): { ok: false; error: Refusal } {
  return refuse(
    "unknown-kind",
    `The catalogue has no kind "${kind.slice(0, 60)}".`,
    `Choose a kind such as ${nearest}.`,
  );
}
