import type { Board } from "@/lib/domain/board/board-schema";
import { boardSchema } from "@/lib/domain/board/board-schema";
import type { Settings } from "@/lib/domain/board/scalars";
import { beginBoard } from "@/lib/domain/practice/begin-board";

type Box = [id: string, kind: string, settings?: Settings];
type Line = [from: string, to: string, purpose: string, protocol?: string, settings?: Settings];

/** A board drawn in text for tests: boxes, lines and what differs from an ordinary load. */
export function drawTestBoard(
  boxes: readonly Box[],
  lines: readonly Line[],
  changes: Partial<Board> = {},
): Board {
  const begun = beginBoard({
    problem: undefined,
    contentVersion: "test",
    name: "Test",
    now: "2026-01-01T00:00:00.000Z",
  });
  return boardSchema.parse({
    ...begun,
    components: Object.fromEntries(
      boxes.map(([id, kind, settings = {}], index) => [
        id,
        { id, kind, name: id, position: { x: index * 260, y: 0 }, pinned: false, settings, origin: "drawn" },
      ]),
    ),
    connections: Object.fromEntries(
      lines.map(([from, to, purpose, protocol = "https", settings = {}]) => {
        const id = `${from}-${to}-${purpose}`;
        return [id, { id, from, to, purpose, protocol, settings, origin: "drawn" }];
      }),
    ),
    ...changes,
  });
}
