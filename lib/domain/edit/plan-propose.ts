import type { Change } from "@/lib/domain/board/change";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import type { Planner } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import type { Subject } from "@/lib/domain/ladder/progress";
import type { Verdict } from "@/lib/domain/tradeoff/verdict";
import { ok } from "@/lib/shared/result";

function refuseUnsound(verdict: Verdict): { ok: false; error: Refusal } | undefined {
  if (verdict.sound) return undefined;
  const [first, ...more] = verdict.remarks.filter((remark) => remark.refuses).map((remark) => remark.message);
  const suggestion =
    more.length > 0 ? more.join(" ") : "Mend the slot that is marked, then put the note forward again.";
  return refuse("note-refused", first ?? "The note is not sound yet.", suggestion);
}

/** What the decision covers from now on, in place of what it covered before. */
function settleChanges(decision: Decision, subjects: readonly Subject[], now: string): Change[] {
  const settles = Object.fromEntries(subjects.map((subject) => [`settles.${subject.key}`, subject.value]));
  const before = Object.keys(decision.settles).map((key) => `settles.${key}`);
  const gone = before.filter((field) => !Object.hasOwn(settles, field));
  const where = { root: "decisions", id: decision.id } as const;
  return [
    { type: "set", ...where, fields: { ...settles, status: "proposed", at: now } },
    ...(gone.length > 0 ? [{ type: "unset" as const, ...where, fields: gone }] : []),
  ];
}

/**
 * Plans putting a note forward: refused while the judge finds it unsound or the board does not show its option. It then
 * settles what opens its question on the board as it is now.
 */
export const planPropose: Planner<"propose-decision"> = (board, edit, { gates, now }) => {
  const decision = findEntity(board, "decisions", edit.id);
  if (!decision) return refuseMissing("decision", edit.id);
  if (decision.status !== "draft") {
    return refuse(
      "not-a-draft",
      "Only a draft can be put forward.",
      "Open the decision again, then write in the new draft.",
    );
  }
  const { option } = decision;
  if (option === undefined)
    return refuse("note-refused", "No option is chosen.", "Choose the option that the note argues for.");
  const unsound = refuseUnsound(gates.judge(board, decision));
  if (unsound) return unsound;
  if (!gates.shows(board, option)) {
    const message = `The board does not show "${decision.optionText || option}".`;
    return refuse(
      "not-on-board",
      message,
      "Place the option on the board, or choose the one that the board shows.",
    );
  }
  return ok(settleChanges(decision, gates.subjects(board, decision.question), now));
};
