import { boardSchema, type Board } from "@/lib/domain/board/board-schema";
import { workedBoard } from "@/e2e/support/worked-board";

/** A part of a small board: its name, its kind, and where it stands. */
export type DrawnPart = readonly [name: string, kind: string, x: number, y: number];

function idOf(name: string): string {
  return name.toLowerCase().replace(/\W+/g, "-");
}

/** A board with these parts and nothing else; `lines` are pairs of their names. */
export function drawnBoard(
  parts: readonly DrawnPart[],
  lines: readonly (readonly [from: string, to: string])[] = [],
): Board {
  const components = parts.map(([name, kind, x, y]) => {
    const id = idOf(name);
    return [id, { id, kind, name, position: { x, y }, pinned: false, settings: {}, origin: "drawn" }];
  });
  const connections = lines.map(([from, to]) => {
    const id = `${idOf(from)}--${idOf(to)}`;
    const ends = { from: idOf(from), to: idOf(to) };
    return [id, { id, ...ends, purpose: "request", settings: {}, origin: "drawn" }];
  });
  return boardSchema.parse({
    ...workedBoard(1),
    components: Object.fromEntries(components) as unknown,
    connections: Object.fromEntries(connections) as unknown,
    decisions: {},
  });
}
