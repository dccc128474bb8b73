import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Door, Symptom } from "@/lib/domain/knowledge/door-schema";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import { planPlacement, type Rehearse } from "@/lib/domain/ladder/plan-placement";
import { answeredInFull, type DoorAnswers } from "@/lib/domain/overlay/door-answers";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** What the door shows: the path drawn, its failures with the likeliest first, and what to watch in the lab. */
export type DoorView = {
  /** Draws the path on the board that was given, in one undo: with this it becomes a board. */
  edit: Edit;
  board: Board;
  symptom: Symptom | undefined;
  scenario: string | undefined;
  failures: readonly FoundFailure[];
  overlay: OverlayAnalysis;
};

/** The recipe of these answers; a question nobody answered, or answered with nothing known, counts as usual. */
function movesOf(door: Door, said: DoorAnswers): readonly PlacementMove[] {
  const { answers } = answeredInFull(door, said);
  const drawn = door.questions.flatMap(
    (question) => question.answers.find((answer) => answer.id === answers[question.id])?.draw ?? [],
  );
  return [...door.base, ...drawn];
}

/** Those that look like the symptom come first, in its order; the rest keep theirs. */
function likeliestFirst(
  found: readonly FoundFailure[],
  symptom: Symptom | undefined,
): readonly FoundFailure[] {
  const rank = ({ failure }: FoundFailure): number => {
    const at = symptom?.failures.indexOf(failure.id) ?? -1;
    return at === -1 ? Number.MAX_SAFE_INTEGER : at;
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** Draws the delivery path that these answers describe on a blank board, and says what breaks on it. */
export function openDoor(
  blank: Board,
  said: DoorAnswers,
  knowledge: PublicKnowledge,
  tools: { newId: () => string; rehearse: Rehearse },
): DoorView {
  const { door } = knowledge.overlay;
  const edits = planPlacement(blank, knowledge, movesOf(door, said), tools);
  const board = tools.rehearse(blank, edits);
  const symptom = door.symptoms.find((one) => one.id === said.symptom);
  const { overlay } = analyse(board, knowledge);
  return {
    edit: { type: "batch", edits },
    board,
    symptom,
    scenario: symptom?.scenario,
    failures: likeliestFirst(overlay.failures, symptom),
    overlay,
  };
}
