import type { Board } from "@/lib/domain/board/board-schema";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { formatPercent } from "@/lib/shared/format-number";

type Shift = { name: string; before: number | undefined; after: number };

/** How a placement would shift the load: the parts that change most, busiest first. "Links 92 % → 34 %". */
export function ghostOutlook(before: LoadReport, after: LoadReport, board: Board): readonly string[] {
  const shifts = Object.values(after.components).flatMap((part): Shift[] => {
    const was = before.components[part.id]?.utilisation;
    const name = board.components[part.id]?.name;
    if (name === undefined || !part.worst) return [];
    return was !== undefined && Math.abs(was - part.utilisation) < 0.005
      ? []
      : [{ name, before: was, after: part.utilisation }];
  });
  return shifts
    .sort((a, b) => Math.max(b.before ?? 0, b.after) - Math.max(a.before ?? 0, a.after))
    .slice(0, 3)
    .map((shift) =>
      shift.before === undefined
        ? `${shift.name} at ${formatPercent(shift.after)}`
        : `${shift.name} ${formatPercent(shift.before)} → ${formatPercent(shift.after)}`,
    );
}
