import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";

/**
 * The normalised words of each question, from its options and from the kinds that open it, listed under the first word
 * of each phrase, so that a text is looked through once.
 */
export type Topics = ReadonlyMap<string, readonly { question: string; phrase: string }[]>;

/** What the judge of a note must know besides the note. */
export type NoteContext = {
  question: Question;
  option: Option | undefined;
  /** Live decisions of other questions on the same board: a note is written once. */
  others: readonly Decision[];
  /** Which words belong to which question. */
  topics: Topics;
  /** Normalised names of the components that this decision covers. */
  names: readonly string[];
};
