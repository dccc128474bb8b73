import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { isForPeople } from "@/lib/domain/overlay/is-for-people";
import { isLog, keepsRecords } from "@/lib/domain/overlay/is-log";
import { spreadWords } from "@/lib/domain/overlay/words-reach";

/** Built for finding passages: what is only asked there is not kept there. */
function isIndex({ kind }: Part): boolean {
  return kind?.family === "vector" || kind?.family === "search";
}

/**
 * The stores that can hold what a producer says, by id. What a log takes that no screen reads is a record for others,
 * and so is all that is fed from it.
 */
export function recordsOf(index: BoardIndex, producer: Part): readonly Part[] {
  const reached = spreadWords(index, producer.id, "stores", ({ from }) => {
    const part = index.part(from);
    return !part || !isLog(part) || isForPeople(index, part);
  });
  return index.parts.filter(
    (part) =>
      reached.has(part.id) &&
      keepsRecords(part) &&
      (!isIndex(part) || part.in.some(({ purpose }) => purpose === "write")),
  );
}
