import type { Board } from "@/lib/domain/board/board-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";

/** What is asked of an analyst. Without `usersPerDay` the load is the stage's own. */
export type AnalysisQuestion = {
  board: Board;
  usersPerDay: number | undefined;
  answer: (analysis: Analysis) => void;
};

/** Analyses boards that are too large to be analysed within an edit. Only the last question is answered. */
export type Analyst = {
  ask: (question: AnalysisQuestion) => void;
  /** Nothing that was asked is answered any more. */
  cancel: () => void;
};
