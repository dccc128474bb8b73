import type { Board } from "@/lib/domain/board/board-schema";
import type { Planner, Planners } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { ok } from "@/lib/shared/result";

type Named = { root: "components" | "connections"; id: string };

function isAsFound(board: Board, { root, id }: Named): boolean {
  const found = root === "components" ? findEntity(board, root, id) : findEntity(board, root, id);
  return found?.origin === "inherited";
}

/**
 * Plans asking for the note of what was taken over: from then on it is one's own, like anything that was changed.
 * Refused when nothing of it stands as it was found.
 */
const planChallenge: Planner<"challenge"> = (board, { components = [], connections = [] }) => {
  const named: Named[] = [
    ...components.map((id) => ({ root: "components" as const, id })),
    ...connections.map((id) => ({ root: "connections" as const, id })),
  ];
  const missing = named.find(({ root, id }) => findEntity(board, root, id) === undefined);
  if (missing) return refuseMissing(missing.root === "components" ? "component" : "connection", missing.id);
  const asFound = named.filter((one) => isAsFound(board, one));
  if (asFound.length === 0)
    return refuse(
      "not-inherited",
      "This was drawn here, so it owes its note already.",
      "Challenge a part that stands as it was found.",
    );
  return ok(asFound.map(({ root, id }) => ({ type: "set", root, id, fields: { origin: "drawn" } })));
};

export const challengePlanners: Planners<"challenge"> = { challenge: planChallenge };
