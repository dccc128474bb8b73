import * as z from "zod";
import { testResultSchema } from "@/lib/domain/board/overlay-schema";
import { acceptanceIdSchema } from "@/lib/domain/knowledge/overlay-ids";

/** What came of the tests on somebody's own system, by test. */
export const ownResultsSchema = z.partialRecord(acceptanceIdSchema, testResultSchema);
export type OwnResults = z.infer<typeof ownResultsSchema>;
export type OwnResult = z.infer<typeof testResultSchema>;

const KEY = "loadstone.own-results";

/** The part of a storage that is needed; tests have their own. */
type Kept = Pick<Storage, "getItem" | "setItem">;

/** What this browser has kept; what cannot be read is as if nothing was. */
export function readOwnResults(storage: Kept): OwnResults {
  try {
    const parsed = ownResultsSchema.safeParse(JSON.parse(storage.getItem(KEY) ?? "{}"));
    return parsed.success ? parsed.data : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return {};
    throw error;
  }
}

/** Keeps results in this browser; with whether it took them. */
export function keepOwnResults(storage: Kept, results: OwnResults): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(results));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The results with one more, or without one. */
export function withResult(
  results: OwnResults,
  test: keyof OwnResults,
  result: OwnResult | null,
): OwnResults {
  const others = Object.fromEntries(Object.entries(results).filter(([id]) => id !== test));
  return result === null ? others : { ...others, [test]: result };
}
