import type { Board } from "@/lib/domain/board/board-schema";
import { FRAGMENT, type Fragment } from "@/lib/domain/fragment/fragment-schema";

/** Ids of what was chosen. */
export type Chosen = {
  components: readonly string[];
  cards: readonly string[];
  dataModels: readonly string[];
};

/** The chosen components with all that stands within them, in the board's order. Ends where containers hold each other. */
function withInsides(board: Board, chosen: readonly string[]): Set<string> {
  const taken = new Set(chosen.filter((id) => Object.hasOwn(board.components, id)));
  const all = Object.values(board.components);
  for (let before = -1; before !== taken.size;) {
    before = taken.size;
    for (const { id, parent } of all) if (parent !== undefined && taken.has(parent)) taken.add(id);
  }
  return taken;
}

/** Takes a copy of what is chosen: containers with their insides, and each connection whose two ends are in it. */
export function takeFragment(board: Board, boardId: string, chosen: Chosen): Fragment {
  const taken = withInsides(board, chosen.components);
  return {
    ...FRAGMENT,
    from: boardId,
    components: Object.values(board.components).filter(({ id }) => taken.has(id)),
    connections: Object.values(board.connections).filter(({ from, to }) => taken.has(from) && taken.has(to)),
    cards: Object.values(board.cards).filter(({ id }) => chosen.cards.includes(id)),
    dataModels: Object.values(board.dataModels).filter(({ id }) => chosen.dataModels.includes(id)),
  };
}

/** How many things a fragment holds besides its connections. */
export function sizeOf({ components, cards, dataModels }: Fragment): number {
  return components.length + cards.length + dataModels.length;
}
