import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { dueFrom, dueOn, type Due, type DueStep } from "@/lib/domain/learn/due-at";
import { layOutBoard, type Layout } from "@/lib/domain/learn/lay-out-board";
import type { OptionPicture, Picture } from "@/lib/domain/learn/picture";
import { readPicture, type Reading } from "@/lib/domain/learn/read-picture";
import { slimCatalogue } from "@/lib/domain/learn/slim-catalogue";
import type { BoardDiff } from "@/lib/domain/overlay/board-diff";
import { placeOfUsers, usersAtPlace } from "@/lib/shared/users-scale";

/** How something differs from the other board: it is only here, it is set otherwise, or it is gone over there. */
export type Mark = "new" | "changed" | "gone";

/** One small board, laid out and read. Plain JSON. */
export type Pane = {
  id: string;
  title: string;
  /** The title in a word or two, for the head of a column. */
  name: string;
  board: Board;
  layout: Layout;
  /** By the id of a part or a line. */
  marks: Readonly<Record<string, Mark>>;
  /** What is spoken on each line, by its id. */
  labels: Readonly<Record<string, string>>;
  reading: Reading;
};

/** A picture that a reader can move: everything it needs, read at the users it begins with. Plain JSON. */
export type Diagram = {
  before: Pane;
  /** What may stand instead; empty where there is nothing to compare. */
  afters: readonly Pane[];
  catalogue: Catalogue;
  /** What each user does, in a line. */
  load: string;
  usersPerDay: number;
  /** The part that the picture is about. */
  subject?: string;
  /** The step whose falling due the picture shows, and from which number of users on it is due. */
  step?: DueStep & { title: string; from?: number; at: Due };
};

/** The step that a diagram watches. */
export type WatchedStep = DueStep & { title: string };

const BEGINS_WITH = 100_000;
/** Where a diagram begins: a little past what makes its step due, or just below what breaks its board. */
const PAST_DUE = 1.15;
const BELOW_BREAK = 0.9;

function labelsOf(board: Board, { protocols, styles }: Catalogue): Record<string, string> {
  return Object.fromEntries(
    Object.values(board.connections).map((line) => {
      const protocol = line.protocol === undefined ? undefined : protocols[line.protocol]?.name;
      const style = line.style === undefined ? undefined : styles[line.style]?.name;
      const isSaidTwice = style === undefined || style === protocol || line.style === "query";
      return [line.id, [protocol ?? line.purpose, ...(isSaidTwice ? [] : [style])].join(", ")];
    }),
  );
}

/** The ids that differ; a change of place alone is none. */
function changedIds({ changed }: BoardDiff): string[] {
  return changed
    .filter(({ field }) => field !== "parent" && !field.startsWith("size."))
    .map(({ entity }) => entity);
}

function marked(ids: readonly string[], mark: Mark): [string, Mark][] {
  return ids.map((id) => [id, mark]);
}

function paneOf(
  { id, title, name, board }: Pick<Pane, "id" | "title" | "name" | "board">,
  marks: readonly (readonly [string, Mark])[],
  knowledge: Catalogue,
  usersPerDay: number,
): Pane {
  return {
    id,
    title,
    name,
    board,
    layout: layOutBoard(board, knowledge),
    marks: Object.fromEntries(marks),
    labels: labelsOf(board, knowledge),
    reading: readPicture(board, knowledge, usersPerDay),
  };
}

/** Two figures, as the slider has them. */
function onSlider(users: number): number {
  return usersAtPlace(placeOfUsers(users), 0);
}

function beginning(board: Board, knowledge: Catalogue, from: number | undefined): number {
  if (from !== undefined && from > 1) return onSlider(from * PAST_DUE);
  const { firstToFail } = readPicture(board, knowledge, BEGINS_WITH);
  return firstToFail === undefined ? BEGINS_WITH : onSlider(firstToFail.atUsersPerDay * BELOW_BREAK);
}

function unitKindsOf(step: DueStep | undefined): string[] {
  return (
    step?.triggers.flatMap((trigger) => (trigger.type === "demand" ? (trigger.unitKind ?? []) : [])) ?? []
  );
}

/** What a diagram is made of; `options` are what may stand on `base`, each with its name. */
export type DiagramInput = {
  base: Picture;
  /** What the first board is called. */
  title: string;
  options: readonly { id: string; name: string; picture: OptionPicture }[];
  subject?: string;
  step?: WatchedStep;
};

/**
 * Lays out and reads a board, and what may stand instead. The first board marks what goes with the first option. Begins
 * where something happens: just past what makes the step due, else just below what breaks the board.
 */
export function makeDiagram(
  { base, title, options, subject, step }: DiagramInput,
  knowledge: Catalogue,
): Diagram {
  const from = step && dueFrom(base.board, knowledge, step);
  const usersPerDay = beginning(base.board, knowledge, from);
  const removed = options.length === 1 ? (options[0]?.picture.diff.removed ?? undefined) : undefined;
  const gone = removed ? [...removed.components, ...removed.connections] : [];
  const afters = options.map(({ id, name, picture: { after, diff } }) =>
    paneOf(
      { id, title: `After: ${name}`, name, board: after },
      [
        ...marked([...diff.added.components, ...diff.added.connections], "new"),
        ...marked(changedIds(diff), "changed"),
      ],
      knowledge,
      usersPerDay,
    ),
  );
  const before = paneOf(
    { id: "before", title, name: "Before", board: base.board },
    marked(gone, "gone"),
    knowledge,
    usersPerDay,
  );
  const boards = [base.board, ...afters.map((pane) => pane.board)];
  return {
    before,
    afters,
    catalogue: slimCatalogue(knowledge, boards, unitKindsOf(step)),
    load: base.load.says,
    usersPerDay,
    ...(subject !== undefined && { subject }),
    ...(step && {
      step: {
        title: step.title,
        triggers: step.triggers,
        words: step.words,
        ...(from !== undefined && { from }),
        at: dueOn(base.board, knowledge, step)(usersPerDay),
      },
    }),
  };
}
