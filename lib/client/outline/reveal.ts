import { itemId } from "@/lib/client/outline/outline-item";
import type { Selection } from "@/lib/client/studio-state";
import type { Board } from "@/lib/domain/board/board-schema";
import { ancestorsOf } from "@/lib/drawing/component-rects";

/** Where an outline stands, and what must be open for that to be seen. */
export type Revealed = { outlineAt: string; opened: Readonly<Record<string, true>> };

function open(ids: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(ids.map((id) => [id, true as const]));
}

function frames(board: Board, component: string): string[] {
  const around = ancestorsOf(board, component).map((id) => itemId({ type: "component", id }));
  return [itemId({ type: "section", section: "components" }), ...around];
}

/** How an outline shows one thing of the board. Null for what the board does not have. */
export function reveal(board: Board, root: keyof Selection, id: string): Revealed | null {
  if (!Object.hasOwn(board[root], id)) return null;
  if (root === "components")
    return { outlineAt: itemId({ type: "component", id }), opened: open(frames(board, id)) };
  if (root !== "connections") {
    const type = root === "cards" ? "card" : "dataModel";
    return {
      outlineAt: itemId({ type, id }),
      opened: { [itemId({ type: "section", section: "cards" })]: true },
    };
  }
  const from = board.connections[id as keyof Board["connections"]]?.from ?? "";
  return {
    outlineAt: itemId({ type: "connection", id, isPointer: false }),
    opened: open([...frames(board, from), itemId({ type: "component", id: from })]),
  };
}

/** How an outline shows what is chosen, where that is one thing. */
export function revealChosen(board: Board, selection: Selection): Revealed | null {
  const chosen = (Object.keys(selection) as (keyof Selection)[]).flatMap((root) =>
    selection[root].map((id) => ({ root, id })),
  );
  const [only] = chosen;
  return only === undefined || chosen.length > 1 ? null : reveal(board, only.root, only.id);
}

/** How an outline shows the first of what someone asked to see, a component before a connection. */
export function revealFirst(
  board: Board,
  { components, connections }: Pick<Selection, "components" | "connections">,
): Revealed | null {
  const [component] = components;
  if (component !== undefined) return reveal(board, "components", component);
  const [connection] = connections;
  return connection === undefined ? null : reveal(board, "connections", connection);
}
