import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Step } from "@/lib/domain/knowledge/step-schema";
import { probeLoad } from "@/lib/domain/ladder/probe";
import { stepLine } from "@/lib/domain/ladder/step-line";
import { sightOf } from "@/lib/domain/ladder/trigger-sight";
import { LAST_PLACE, usersAtPlace } from "@/lib/shared/users-scale";

/** What decides when a step falls due, and in which words. */
export type DueStep = Pick<Step, "triggers" | "words">;

/** Whether a step is due on a board, and one line of why. */
export type Due = { due: boolean; line: string };

/** Looks at a board through a step's own triggers: whether it is due at a number of users, in the ladder's words. */
export function dueOn(board: Board, catalogue: Catalogue, step: DueStep): (usersPerDay: number) => Due {
  const index = indexBoard(board, catalogue);
  const scene = { index, probe: probeLoad(index, 1) };
  const sights = step.triggers.map((trigger) => sightOf(scene, trigger));
  return (usersPerDay) => {
    const seen = sights.map((sight) => sight(usersPerDay));
    const due = seen.some((one) => one.holds);
    return { due, line: stepLine(step, seen.find((one) => one.holds) ?? seen[0], due) };
  };
}

/**
 * The smallest number of users of the slider at which a step is due; undefined where it is due at none of them. Load
 * only grows with the users, so the slider is halved until one place is left.
 */
export function dueFrom(board: Board, catalogue: Catalogue, step: DueStep): number | undefined {
  const look = dueOn(board, catalogue, step);
  const usersAt = (place: number): number => usersAtPlace(place, 0);
  let [low, high] = [0, LAST_PLACE];
  if (!look(usersAt(high)).due) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (look(usersAt(middle)).due) high = middle;
    else low = middle + 1;
  }
  return usersAt(low);
}
