import type { Board } from "@/lib/domain/board/board-schema";
import type { Drift } from "@/lib/domain/board/drift";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** What a board names that this catalogue does not know. Nothing is changed: unknown kinds and protocols are kept. */
export function catalogueDrifts(board: Board, catalogue: Catalogue): Drift[] {
  const kinds = Object.values(board.components)
    .filter((component) => !Object.hasOwn(catalogue.kinds, component.kind))
    .map((component): Drift => ({
      code: "unknown-kind",
      path: `components.${component.id}.kind`,
      message: `The catalogue has no kind "${component.kind}"; the component was kept, and nothing is known of it.`,
    }));
  const protocols = Object.values(board.connections)
    .filter((line) => line.protocol !== undefined && !Object.hasOwn(catalogue.protocols, line.protocol))
    .map((line): Drift => ({
      code: "unknown-protocol",
      path: `connections.${line.id}.protocol`,
      message: `The catalogue has no protocol "${line.protocol ?? ""}"; the connection was kept.`,
    }));
  return [...kinds, ...protocols];
}
