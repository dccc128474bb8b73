import { COLLECTIONS, SINGLETONS, type Board } from "@/lib/domain/board/board-schema";
import { isSameData } from "@/lib/shared/same-data";

/** What says where a thing stands and how large it is drawn. No rule, load or progress reads it. */
const PLACE = new Set(["position", "size", "pinned"]);

/** Whether two versions of one thing differ at most in where it stands, how large it is drawn and whether it is pinned. */
export function isSameButPlace(before: object, after: object): boolean {
  if (before === after) return true;
  const [was, is] = [before, after].map((thing) => Object.entries(thing).filter(([key]) => !PLACE.has(key)));
  return (
    was?.length === is?.length &&
    is?.every(([key, value]) => isSameData((before as Record<string, unknown>)[key], value)) === true
  );
}

function areSameButPlace(before: Record<string, object>, after: Record<string, object>): boolean {
  if (before === after) return true;
  const [was, is] = [Object.entries(before), Object.entries(after)];
  return (
    was.length === is.length &&
    was.every(([id, thing], at) => {
      const [otherId, other] = is[at] ?? [];
      return otherId === id && other !== undefined && isSameButPlace(thing, other);
    })
  );
}

/**
 * Whether two boards differ at most in where things stand, how large they are drawn and what is pinned: then `analyse`
 * says the very same of both. Goes by the order of things too; `false` is always safe, and only costs an analysis.
 */
export function isAnalysedAlike(before: Board, after: Board): boolean {
  return (
    SINGLETONS.every((name) => isSameData(before[name], after[name])) &&
    COLLECTIONS.every((name) => areSameButPlace(before[name], after[name]))
  );
}
