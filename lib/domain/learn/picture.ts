import type { Board } from "@/lib/domain/board/board-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { indexBoard, type Part } from "@/lib/domain/graph/board-index";
import { partMatches } from "@/lib/domain/graph/match";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";
import { shownOptions } from "@/lib/domain/ladder/question-states";
import { planPlacement, type Rehearse } from "@/lib/domain/ladder/plan-placement";
import { drawBoard, pictureContext } from "@/lib/domain/learn/draw-board";
import type { Base, PictureBook, PictureLoad, Scene } from "@/lib/domain/learn/drawing-schema";
import { stepOfOption } from "@/lib/domain/learn/learn-path";
import { diffBoards, type BoardDiff } from "@/lib/domain/overlay/board-diff";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { invariant } from "@/lib/shared/invariant";

/** A small board under a load. */
export type Picture = { board: Board; says: string; load: PictureLoad };

/** An option on a small board: what stood there, what stands there with it, and what differs. */
export type OptionPicture = { base: Picture & { id: string }; after: Board; diff: BoardDiff };

function loadOf(book: PictureBook, id: string): PictureLoad {
  const load = book.loads[id];
  invariant(load, `a picture's load is known: ${id}`);
  return load;
}

/** A base as it stands before anything is drawn on it. */
export function pictureOfBase(
  base: Base,
  book: PictureBook,
  knowledge: PublicKnowledge,
): OptionPicture["base"] {
  const load = loadOf(book, base.draw.load);
  return {
    id: base.id,
    board: drawBoard(base.draw, load, pictureContext(knowledge)),
    says: base.says,
    load,
  };
}

function place(board: Board, moves: readonly PlacementMove[], context: EditContext, question: string): Board {
  const rehearse: Rehearse = (current, edits) => rehearseEdits(current, edits, context);
  const edits = planPlacement(board, context.knowledge, moves, {
    newId: context.newId,
    rehearse,
    question,
  });
  return rehearse(board, edits);
}

function differs({ added, removed, changed }: BoardDiff): boolean {
  return (
    [added, removed].some((one) => one.components.length + one.connections.length > 0) || changed.length > 0
  );
}

/** Whether something stands on the after board that nothing joins, though it is no frame. */
function leavesLoose(after: Board, diff: BoardDiff, knowledge: PublicKnowledge): boolean {
  const index = indexBoard(after, knowledge);
  return diff.added.components.some((id) => {
    const part = index.part(id);
    return part && !part.facts.has("container") && part.in.length + part.out.length === 0;
  });
}

function tryOn(
  base: OptionPicture["base"],
  then: readonly PlacementMove[],
  { question, option, mayStand }: { question: Question; option: Option; mayStand: boolean },
  knowledge: PublicKnowledge,
): OptionPicture | undefined {
  const shows = (board: Board): boolean =>
    option.shows.length > 0 && shownOptions(indexBoard(board, knowledge), question).includes(option.id);
  if (!mayStand && shows(base.board)) return undefined;
  const after = place(base.board, [...option.place, ...then], pictureContext(knowledge), question.id);
  const diff = diffBoards(base.board, after);
  if (!differs(diff) || leavesLoose(after, diff, knowledge)) return undefined;
  return option.shows.length === 0 || shows(after) ? { base, after, diff } : undefined;
}

/** The bases in the order in which they are tried for a step. */
export function basesFor(step: string, { bases }: PictureBook): readonly Base[] {
  const names = (base: Base): boolean => base.steps.some((one) => one === step);
  return [...bases.filter(names), ...bases.filter((base) => !names(base))];
}

/**
 * Draws an option's recipe on the first base on which it changes something, shows the option and leaves nothing loose.
 * Where it shows on every base already, it may show there too. Undefined where the option has no recipe, or where no
 * base suits it.
 */
export function pictureOfOption(
  asked: { question: Question; option: Option },
  book: PictureBook,
  knowledge: PublicKnowledge,
): OptionPicture | undefined {
  if (asked.option.place.length === 0) return undefined;
  for (const mayStand of [false, true]) {
    for (const base of basesFor(stepOfOption(asked.option.id), book)) {
      const picture = pictureOfBase(base, book, knowledge);
      const found = tryOn(picture, base.then ?? [], { ...asked, mayStand }, knowledge);
      if (found) return found;
    }
  }
  return undefined;
}

/** A part of this kind as it stands when it is placed: nothing set, nothing joined. */
function freshPart(kind: Kind): Part {
  const component = {
    id: "this" as Part["component"]["id"],
    kind: kind.id,
    name: kind.name,
    position: { x: 0, y: 0 },
    pinned: false,
    settings: {},
    origin: "drawn" as const,
  };
  return { id: "this", component, kind, facts: new Set(kind.facts), out: [], in: [] };
}

/** The id that the subject of a scene has on its board. */
export const SUBJECT_ID = "this";

/** The first scene that suits a kind, by what the kind can do. */
export function sceneFor(kind: Kind, { scenes }: PictureBook): Scene {
  const part = freshPart(kind);
  const found = scenes.find((scene) => partMatches(part, scene.suits));
  invariant(found, `some scene suits ${kind.id}`);
  return found;
}

/** A kind at its work, on the board of its scene, where it has the id `SUBJECT_ID`. */
export function pictureOfKind(kind: Kind, book: PictureBook, knowledge: PublicKnowledge): Picture {
  const { draw } = sceneFor(kind, book);
  const load = loadOf(book, draw.load);
  const board = drawBoard(draw, load, pictureContext(knowledge), { kind: kind.id, name: kind.name });
  return { board, says: load.says, load };
}
