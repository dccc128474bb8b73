import type { SessionSlice } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";

type Pointing = Pick<SessionSlice, "selection" | "tracedClass" | "connectingFrom">;

function present(ids: readonly string[], entities: object): readonly string[] {
  return ids.every((id) => Object.hasOwn(entities, id))
    ? ids
    : ids.filter((id) => Object.hasOwn(entities, id));
}

function presentOne(id: string | null, entities: object): string | null {
  return id !== null && Object.hasOwn(entities, id) ? id : null;
}

/** What the session points at, without what somebody has removed from the board. The same lists where none was. */
export function pruneSession({ selection, tracedClass, connectingFrom }: Pointing, board: Board): Pointing {
  const pruned = {
    components: present(selection.components, board.components),
    connections: present(selection.connections, board.connections),
    cards: present(selection.cards, board.cards),
    dataModels: present(selection.dataModels, board.dataModels),
  };
  const same = (Object.keys(pruned) as (keyof typeof pruned)[]).every(
    (root) => pruned[root] === selection[root],
  );
  return {
    selection: same ? selection : pruned,
    tracedClass: presentOne(tracedClass, board.classes),
    connectingFrom: presentOne(connectingFrom, board.components),
  };
}
