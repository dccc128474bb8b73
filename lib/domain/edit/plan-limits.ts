import { COLLECTIONS, type Board, type CollectionName } from "@/lib/domain/board/board-schema";
import { idSchema } from "@/lib/domain/board/ids";
import type { Refusal } from "@/lib/domain/edit/edit";
import { refuse } from "@/lib/domain/edit/plan-refusal";

/** The most entities of each collection on one board. */
export const MOST: Readonly<Record<CollectionName, number>> = {
  components: 5_000,
  connections: 10_000,
  decisions: 1_000,
  waivers: 1_000,
  cards: 1_000,
  dataModels: 200,
  requirements: 200,
  classes: 50,
};

/** The most gains, costs, confirmed numbers, entities or queries in one list. */
export const MOST_ITEMS = 50;

/** The most edits in one batch, those of batches within it included. */
export const MOST_EDITS = 5_000;

const NEVER_IDS = new Set(["__proto__", "constructor", "prototype"]);

/** Whether an id may be used at all: short, plain, and no name that JavaScript gives a meaning. */
export function isUsableId(id: string): boolean {
  return idSchema.safeParse(id).success && !NEVER_IDS.has(id);
}

/** Refuses an id that is not usable or already stands for something on the board, and a collection that is full. */
export function refuseNewId(
  board: Board,
  root: CollectionName,
  id: string,
): { ok: false; error: Refusal } | undefined {
  if (!isUsableId(id)) {
    return refuse(
      "bad-value",
      `"${id.slice(0, 60)}" cannot be an id.`,
      "Use 1 to 40 letters, digits, _ or -.",
    );
  }
  if (COLLECTIONS.some((name) => Object.hasOwn(board[name], id))) {
    return refuse("duplicate-id", `The id "${id}" is already on the board.`, "Use a new random id.");
  }
  const count = Object.keys(board[root]).length;
  if (count < MOST[root]) return undefined;
  return refuse(
    "too-many",
    `The board already holds ${String(count)} ${root}.`,
    `Remove some: at most ${String(MOST[root])} fit on one board.`,
  );
}
