import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";

/** The parts of these ids, by id; an id that is on the board no more has none. Costs what is asked for, not the board. */
export function partsAmong(index: BoardIndex, ids: ReadonlySet<string>): readonly Part[] {
  return [...ids].sort().flatMap((id) => index.part(id) ?? []);
}
