import type { ConflictGrade } from "@/lib/domain/knowledge/conflict-schema";
import type { AgentSign } from "@/lib/domain/overlay/detect-agents";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";
import type { GapRow } from "@/lib/domain/overlay/gap-matrix";
import type { ControlFacts } from "@/lib/domain/overlay/grade-control";
import type { LineLife } from "@/lib/domain/overlay/line-lives";
import type { OverlayProgress } from "@/lib/domain/overlay/overlay-progress";

/** All that is derived from a board for the overlay. Plain JSON; ids name what is on the board. */
export type OverlayAnalysis = {
  /** What on this very board raises the offer; empty: nothing does. */
  signs: readonly AgentSign[];
  /** Single turns on one screen, or runs that nobody watches: the coach agrees that a session is not needed. */
  small: boolean;
  producers: readonly string[];
  surfaces: readonly string[];
  logs: readonly string[];
  lives: readonly LineLife[];
  /** The connections by which agents ask their models, where answers begin; by id. */
  modelCalls: readonly string[];
  /** The connections by which a Stop or another wish of a person goes up; by id. */
  waysUp: readonly string[];
  failures: readonly FoundFailure[];
  matrix: readonly GapRow[];
  /** How a Stop is told from a lost connection here; absent where no answer travels. */
  conflict?: { grade: ConflictGrade; facts: ControlFacts; lines: readonly string[] };
  progress: OverlayProgress;
};
