import type { Board } from "@/lib/domain/board/board-schema";
import type { ComponentId } from "@/lib/domain/board/ids";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { isInherited } from "@/lib/domain/ladder/baseline";
import { subjectsByQuestion } from "@/lib/domain/ladder/subjects";

type Entity = Pick<Board["components"][ComponentId], "origin">;
type Named = { root: "components" | "connections"; id: string };

/**
 * The questions that a challenge of something taken over would open, by id. Empty where nothing about it is a decision,
 * and for what was drawn here: that is asked already.
 */
export function questionsBehind(board: Board, { root, id }: Named, catalogue: Catalogue): readonly string[] {
  const entities = board[root] as Readonly<Record<string, Entity>>;
  const found = Object.hasOwn(entities, id) ? entities[id] : undefined;
  if (found === undefined || !isInherited(board, found)) return [];
  const alone = {
    ...board,
    // Ends stay, as they were found: they open nothing, and a connection without them is none.
    components: root === "components" ? {} : board.components,
    connections: {},
    [root]: { [id]: { ...found, origin: "drawn" } },
  } as Board;
  const opened = subjectsByQuestion(indexBoard(alone, catalogue));
  const own = root === "components" ? id : "connections";
  return [...opened].flatMap(([question, subjects]) =>
    subjects.some(({ entity }) => entity === own) ? [question] : [],
  );
}
