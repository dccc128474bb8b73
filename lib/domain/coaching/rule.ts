import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Concern } from "@/lib/domain/knowledge/selector-schema";
import type { Evidence } from "@/lib/domain/coaching/finding";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { LoadReport } from "@/lib/domain/load/load-report";

/** All that rules may ask about. `load` is the report at the users of the stage shown. */
export type RuleContext = {
  index: BoardIndex;
  load: LoadReport;
  usersPerDay: number;
  concerns: ReadonlySet<Concern>;
  /** Where the questions of the ladder stand; empty where no ladder is walked. */
  questions: readonly QuestionState[];
  /** The acceptance tests of the overlay; empty where it is not known. */
  acceptance: readonly Acceptance[];
  /** 0-1; absent when nobody promised one. */
  availabilityTarget?: number;
};

/** The numbers of a rule's words, by name. */
export type Thresholds = Readonly<Record<string, number>>;

/**
 * A rule's logic: what on the board it speaks about. Pure; asks for facts and settings, never for a kind's name;
 * says the same whatever the ids and their order.
 */
export type Rule = (context: RuleContext, thresholds: Thresholds) => readonly Evidence[];
