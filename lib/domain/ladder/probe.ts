import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { LoadReport } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";
import { staticLoad } from "@/lib/domain/load/static-load";

/** Asks the load of one board as if some parts were not there. Each answer is computed once; rates scale with the users. */
export type LoadProbe = {
  /** The users that reports are made at. */
  usersPerDay: number;
  report: (asIf: readonly AsIf[]) => LoadReport;
  /** The board as it is, at other users: for the few numbers that do not scale. */
  at: (usersPerDay: number) => LoadReport;
};

/** Makes a probe around a report that is already there for the board as it is. */
export function probeLoad(board: Board, catalogue: Catalogue, asItIs: LoadReport): LoadProbe {
  const known = new Map<string, LoadReport>([["", asItIs]]);
  const atUsers = new Map<number, LoadReport>([[asItIs.usersPerDay, asItIs]]);
  return {
    usersPerDay: asItIs.usersPerDay,
    at: (usersPerDay) => {
      const report = atUsers.get(usersPerDay) ?? staticLoad(board, catalogue, usersPerDay);
      atUsers.set(usersPerDay, report);
      return report;
    },
    report: (asIf) => {
      const key = [...asIf].sort().join(" ");
      const before = known.get(key);
      if (before) return before;
      const report = staticLoad(board, catalogue, asItIs.usersPerDay, asIf);
      known.set(key, report);
      return report;
    },
  };
}
