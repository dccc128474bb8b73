import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { Trace } from "@/lib/domain/load/trace";

/** A preview as the canvas needs it: the board that would be, its load, and what would differ. */
export type GhostView = {
  board: Board;
  analysis: Analysis;
  addedComponents: readonly string[];
  addedConnections: readonly string[];
  changedComponents: readonly string[];
  changedConnections: readonly string[];
};

/** The ids that a person chose, by what they are. */
export type SelectedIds = {
  components: readonly string[];
  connections: readonly string[];
  cards: readonly string[];
  dataModels: readonly string[];
};

/** All that a picture of the board depends on. Nothing else is read. */
export type FlowInput = {
  board: Board;
  catalogue: Catalogue;
  analysis: Analysis;
  ghost: GhostView | null;
  selection: SelectedIds;
  /** Ids to mark because someone asked where they are. */
  evidence: { components: readonly string[]; connections: readonly string[] } | null;
  trace: Trace | null;
  connectingFrom: string | null;
  /** The way of the answers is to be drawn. */
  delivery: boolean;
};
