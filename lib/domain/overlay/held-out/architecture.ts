import type { ConflictGrade } from "@/lib/domain/knowledge/conflict-schema";

/**
 * For tests: an architecture that an outsider drew, and what its description deserves by the source book.
 * `board` has one part a line (`Page: web-browser usedBy=staff`) and one connection a line
 * (`Page -> Desk stream sse resume=offset`); names are ids, and `A, B -> C` is a line from each.
 */
export type Architecture = {
  says: string;
  board: string;
  adopted?: true;
  scope?: string;
  /** Rules O and C that speak; failures that apply; codes of the signs: each in order, with spaces between. */
  deserves: {
    rules: string;
    failures: string;
    signs: string;
    small: boolean;
    grade: ConflictGrade | "none";
    /** What the board shows of delivery, continuity and control, 0 to 3. */
    scores: string;
  };
  why: string;
};
