import type { Finding } from "@/lib/domain/coaching/finding";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { Progress } from "@/lib/domain/ladder/progress";
import type { LoadReport } from "@/lib/domain/load/load-report";

/** All that is derived from a board: by `analyse(board, knowledge, usersPerDay?)`, in one pass. */
export type Analysis = {
  /** At the users the dock shows; equal to `stageLoad` unless someone looks ahead. */
  load: LoadReport;
  /** At the users of the stage shown: what triggers, gates and debts read. */
  stageLoad: LoadReport;
  findings: readonly Finding[];
  progress: Progress;
  /** The second walk: Durable Sessions. */
  overlay: OverlayAnalysis;
};
