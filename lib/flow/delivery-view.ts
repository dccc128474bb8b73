import type { LineLife } from "@/lib/domain/overlay/line-lives";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { DeliveryRole } from "@/lib/flow/flow-types";

/** The way of the answers as the canvas draws it. */
export type DeliveryView = {
  lives: ReadonlyMap<string, LineLife>;
  roles: ReadonlyMap<string, DeliveryRole>;
  /** The connections of the way: those that bring answers, those on which models are asked, and those by which a wish goes up. */
  lines: ReadonlySet<string>;
  /** The parts of the way: what has a role on it, and what a connection of it leads through. */
  parts: ReadonlySet<string>;
  /** Whether there is a way at all: without one, nothing steps back. */
  hasWay: boolean;
};

/** How a person reads a part's role on the way. */
export const ROLE_WORDS: Readonly<Record<DeliveryRole, string>> = {
  producer: "makes answers",
  surface: "a screen that answers reach",
  log: "keeps the answers in order",
};

/**
 * The way of the answers on a board, and in a preview that changes it: what the preview adds has its life from there,
 * what it would remove keeps the one it has. Null while it is not to be drawn.
 */
export function deliveryOf({ delivery, board, analysis, ghost }: FlowInput): DeliveryView | null {
  if (!delivery) return null;
  const shown = ghost ? [analysis.overlay, ghost.analysis.overlay] : [analysis.overlay];
  const lives = new Map(shown.flatMap((one) => one.lives.map((life) => [life.connection, life] as const)));
  const roles = new Map<string, DeliveryRole>(
    shown.flatMap((one) => [
      ...one.producers.map((id) => [id, "producer"] as const),
      ...one.surfaces.map((id) => [id, "surface"] as const),
      ...one.logs.map((id) => [id, "log"] as const),
    ]),
  );
  const lines = new Set([...lives.keys(), ...shown.flatMap((one) => [...one.modelCalls, ...one.waysUp])]);
  const drawn = { ...board.connections, ...ghost?.board.connections };
  const ends = Object.values(drawn)
    .filter((line) => lines.has(line.id))
    .flatMap((line): string[] => [line.from, line.to]);
  return { lives, roles, lines, parts: new Set([...roles.keys(), ...ends]), hasWay: lives.size > 0 };
}
