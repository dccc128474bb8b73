import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { suggestProtocol, suggestWire } from "@/lib/domain/graph/suggest-wire";
import type { Drawing, PictureLoad } from "@/lib/domain/learn/drawing-schema";
import { beginBoard } from "@/lib/domain/practice/begin-board";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { invariant } from "@/lib/shared/invariant";

/** The day on which every picture was drawn: drawing one twice gives the same board. */
const DRAWN_AT = "2026-01-01T00:00:00.000Z";

/** Plans edits for pictures: time stands still and ids are counted. */
export function pictureContext(knowledge: PublicKnowledge): EditContext {
  let made = 0;
  return {
    knowledge,
    now: DRAWN_AT,
    author: "Loadstone",
    newId: () => `p${String((made += 1))}`,
    gates: makeGates(knowledge),
  };
}

function keyed<Value extends { id: string }>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.id, value]));
}

function blankBoard({ knowledge }: EditContext, load: PictureLoad): Board {
  const board = beginBoard({
    problem: undefined,
    contentVersion: knowledge.version,
    name: "A small picture",
    now: DRAWN_AT,
  });
  return {
    ...board,
    workload: { ...board.workload, ...load.workload },
    classes: keyed(load.classes),
    requirements: keyed(load.requirements),
    intake: { ...board.intake, concerns: Object.fromEntries(load.concerns.map((one) => [one, true])) },
  };
}

/** What the canvas would give a line between these two, where the drawing says nothing. */
function wireBetween(
  board: Board,
  knowledge: PublicKnowledge,
  line: Drawing["lines"][number],
): Omit<Extract<Edit, { type: "connect" }>, "type" | "id"> {
  const index = indexBoard(board, knowledge);
  const [from, to] = [index.part(line.from), index.part(line.to)];
  invariant(from && to, `a line of a picture joins two of its parts: ${line.from} to ${line.to}`);
  const suggested = suggestWire(from, to, knowledge);
  const purpose = line.purpose ?? suggested.purpose;
  const protocol =
    line.protocol ??
    (purpose === suggested.purpose ? suggested.protocol : suggestProtocol(purpose, from, to, knowledge));
  return {
    from: line.from,
    to: line.to,
    purpose,
    ...(protocol !== undefined && { protocol }),
    ...(line.style !== undefined && { style: line.style }),
    ...(line.settings && { settings: line.settings }),
  };
}

/**
 * The board that a drawing stands for, made by edits like every other board; `subject` is the kind that a part without
 * one stands for. Throws when an edit is refused: drawings are content, and the content check tries them all.
 */
export function drawBoard(
  drawing: Drawing,
  load: PictureLoad,
  context: EditContext,
  subject?: { kind: string; name: string },
): Board {
  const { knowledge } = context;
  const withParts = drawing.parts.reduce(
    (board, part, at) => {
      const kind = part.kind ?? subject?.kind;
      invariant(kind !== undefined, `part "${part.ref}" of a picture has a kind`);
      const edit: Edit = {
        type: "add-component",
        id: part.ref,
        kind,
        name: part.name ?? subject?.name ?? part.ref,
        position: { x: 0, y: at * 160 },
        ...(part.settings && { settings: part.settings }),
        ...(part.inside !== undefined && { parent: part.inside }),
      };
      return rehearseEdits(board, [edit], context);
    },
    blankBoard(context, load),
  );
  return drawing.lines.reduce(
    (board, line, at) =>
      rehearseEdits(
        board,
        [{ type: "connect", id: `w${String(at + 1)}`, ...wireBetween(board, knowledge, line) }],
        context,
      ),
    withParts,
  );
}
