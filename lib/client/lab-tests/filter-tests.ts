import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";

/** What the page is narrowed to. */
export interface TestFilter {
  /** Test ids; none means all of them. */
  readonly only: readonly string[];
  /** Words that a test must all contain, in its id or its sentences. */
  readonly words: string;
}

/** Whether a test is shown. */
export function isShownTest({ id, given, then }: Acceptance, { only, words }: TestFilter): boolean {
  if (only.length > 0 && !only.includes(id)) return false;
  const text = `${id} ${given} ${then}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
