import { flattenEntity } from "@/lib/domain/board/flat";
import type { Planner, Planners } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseNewId } from "@/lib/domain/edit/plan-limits";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { ok } from "@/lib/shared/result";

const planWaive: Planner<"waive"> = (board, edit, { author, now }) => {
  const reason = edit.reason.trim();
  if (reason === "") {
    return refuse(
      "reason-missing",
      "A finding is set aside only in writing.",
      "Say in a sentence why it does not matter here.",
    );
  }
  const written = { reason, author: author.slice(0, 60), at: now };
  const same = Object.values(board.waivers).find(
    (waiver) => waiver.rule === edit.rule && waiver.subject === edit.subject,
  );
  if (same) return ok([{ type: "set", root: "waivers", id: same.id, fields: written }]);
  const refused = refuseNewId(board, "waivers", edit.id);
  if (refused) return refused;
  const made = { id: edit.id, rule: edit.rule, subject: edit.subject, ...written };
  return ok([{ type: "put", root: "waivers", id: edit.id, fields: flattenEntity(made) }]);
};

/** Plans setting findings aside. A second waiver of the same finding rewrites the first. */
export const waiverPlanners: Planners<"waive" | "unwaive"> = {
  waive: planWaive,
  unwaive: (board, { id }) =>
    findEntity(board, "waivers", id)
      ? ok([{ type: "remove", root: "waivers", id }])
      : refuseMissing("waiver", id),
};
