import type { Board } from "@/lib/domain/board/board-schema";
import { formatPercent } from "@/lib/shared/format-number";

/** The workload in one line: "10 actions each, peak × 3, 99 % reads". */
export function workloadLine(board: Board, readShare: number | undefined): string {
  const each = Object.values(board.classes).reduce((sum, one) => sum + one.perUserPerDay, 0);
  const actions = Number(each.toPrecision(2));
  const reads = readShare === undefined ? "" : `, ${formatPercent(readShare)} reads`;
  return `${String(actions)} ${actions === 1 ? "action" : "actions"} each, peak × ${String(board.workload.peakFactor)}${reads}`;
}
