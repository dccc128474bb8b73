import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";

/** What the judge of a note must know besides the note. */
export type NoteContext = {
  question: Question;
  option: Option | undefined;
  /** Live decisions of other questions on the same board: a note is written once. */
  others: readonly Decision[];
  /** Words that belong to this question: options, kinds, names of the components it covers. */
  ownWords: readonly string[];
  /** For each other question, the words that are its own and not this one's, lower case. */
  foreignTopics: readonly (readonly string[])[];
};
