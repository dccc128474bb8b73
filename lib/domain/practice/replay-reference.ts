import type { Board } from "@/lib/domain/board/board-schema";
import type { Note } from "@/lib/domain/board/decision-schema";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import type { Reference } from "@/lib/domain/practice/problem-schema";

/** What a replay saw at one step of a worked walk. */
export type ReplayStep = {
  stage: number;
  step: string;
  /** Before anything was drawn for the step. */
  before: Analysis;
  /** After its drawing and its decisions. */
  after: Analysis;
  refusals: readonly Refusal[];
};

export type Replay = {
  board: Board;
  steps: readonly ReplayStep[];
  refusals: readonly Refusal[];
  stageEnds: readonly Analysis[];
};

type ExampleNote = Reference["stages"][number]["moves"][number]["decisions"][number]["note"];

/** The note of a worked decision as a board holds it. */
export function noteOf(example: ExampleNote, newId: () => string): Note {
  const { revisitWhen } = example;
  return {
    because: example.because,
    rejected: example.rejected,
    since: example.since,
    gain: { [newId()]: { ...example.gain, order: 0 } },
    giveUp: { [newId()]: { ...example.giveUp, order: 0 } },
    revisitWhen: "metric" in revisitWhen ? { ...revisitWhen, event: "" } : { event: revisitWhen.event },
  };
}

function draw(board: Board, moves: readonly PlacementMove[], context: EditContext): Board {
  const rehearse = (current: Board, edits: readonly Edit[]): Board => rehearseEdits(current, edits, context);
  return rehearse(board, planPlacement(board, context.knowledge, moves, { newId: context.newId, rehearse }));
}

function recipeOf(context: EditContext, option: string): readonly PlacementMove[] {
  return (
    context.knowledge.steps
      .flatMap((step) => step.questions.flatMap((question) => question.options))
      .find((one) => one.id === option)?.place ?? []
  );
}

type Decisions = Reference["stages"][number]["moves"][number]["decisions"];

function decide(
  board: Board,
  decisions: Decisions,
  context: EditContext,
): { board: Board; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const perform = (current: Board, edit: Edit): Board => {
    const done = performEdit(current, edit, context);
    if (!done.ok) refusals.push(done.error);
    return done.ok ? done.value : current;
  };
  const after = decisions.reduce((current, { question, note }) => {
    const live = Object.values(current.decisions).find(
      (decision) => decision.question === question && decision.status !== "superseded",
    );
    const id = context.newId();
    const begun = live
      ? perform(
          perform(perform(current, { type: "supersede-decision", id: live.id, newId: id }), {
            type: "choose-option",
            id,
            option: note.option,
          }),
          { type: "write-note", id, note: emptied(live.note, noteOf(note, context.newId)) },
        )
      : perform(current, {
          type: "start-decision",
          id,
          question,
          option: note.option,
          note: noteOf(note, context.newId),
        });
    return perform(begun, { type: "propose-decision", id });
  }, board);
  return { board: after, refusals };
}

/** A superseding note takes the place of the copied one: its gains are written over the old ones, line by line. */
function emptied(old: Note, next: Note): Note {
  const onto = (before: Note["gain"], after: Note["gain"]): Note["gain"] => {
    const ids = Object.keys(before);
    return Object.fromEntries(
      Object.values(after).map((line, index) => [ids[index] ?? `line${index}`, line]),
    );
  };
  return { ...next, gain: onto(old.gain, next.gain), giveUp: onto(old.giveUp, next.giveUp) };
}

/**
 * Walks a reference as a person would: stage by stage, drawing, then deciding, through `planEdit` alone. `start` is the
 * board with its baseline drawn. Nothing is forced: refusals are reported, and a stage that is not passed is not left.
 */
export function replayReference(start: Board, reference: Reference, context: EditContext): Replay {
  const steps: ReplayStep[] = [];
  const refusals: Refusal[] = [];
  const stageEnds: Analysis[] = [];
  let board = start;
  reference.stages.forEach((stage, index) => {
    const shown = performEdit(board, { type: "show-stage", stage: index }, context);
    if (shown.ok) board = shown.value;
    else refusals.push(shown.error);
    for (const move of stage.moves) {
      const before = analyse(board, context.knowledge);
      const recipe = move.useRecipe
        ? move.decisions.flatMap((decision) => recipeOf(context, decision.note.option))
        : [];
      const decided = decide(draw(board, [...recipe, ...move.draw], context), move.decisions, context);
      board = decided.board;
      refusals.push(...decided.refusals);
      steps.push({
        stage: index,
        step: move.step,
        before,
        after: analyse(board, context.knowledge),
        refusals: decided.refusals,
      });
    }
    stageEnds.push(analyse(board, context.knowledge));
  });
  return { board, steps, refusals, stageEnds };
}
