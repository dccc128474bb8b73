import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardDiff } from "@/lib/domain/overlay/board-diff";

function namesIn(board: Board, ids: readonly string[]): readonly string[] {
  const nameOf = (id: string): string | undefined => board.components[id as Component["id"]]?.name;
  return [
    ...new Set(
      ids.map((id) => {
        const line = board.connections[id as Connection["id"]];
        return nameOf(id) ?? (line ? `${nameOf(line.from) ?? "?"} to ${nameOf(line.to) ?? "?"}` : "?");
      }),
    ),
  ];
}

/** What a redesign brings, takes away and changes, by name. */
export function changesInWords(
  before: Board,
  after: Board,
  { added, removed, changed }: BoardDiff,
): readonly { what: string; names: readonly string[] }[] {
  return [
    { what: "New", names: namesIn(after, [...added.components, ...added.connections]) },
    { what: "Gone", names: namesIn(before, [...removed.components, ...removed.connections]) },
    {
      what: "Changed",
      names: namesIn(
        after,
        changed.map(({ entity }) => entity),
      ),
    },
  ].filter(({ names }) => names.length > 0);
}
