import "server-only";
import { setImmediate as letOthersGo } from "node:timers/promises";
import type { CountOwed } from "@/lib/server/boards/count-owed";
import type { UpgradeDeps } from "@/lib/server/boards/bring-up-to-date";
import { PROJECTION_VERSION, toProjection } from "@/lib/server/boards/projection";
import type { Log } from "@/lib/server/log";

/** What is needed to derive rows anew. */
export interface RefreshDeps extends UpgradeDeps {
  readonly countOwed: CountOwed;
  readonly log: Log;
  /** Aborted when the process stops: the rest is done after the next start. */
  readonly stopping: AbortSignal;
}

interface StaleRow {
  readonly id: string;
  readonly generation: number;
  readonly stateVersion: number;
}

async function refreshOne(deps: RefreshDeps, row: StaleRow): Promise<number> {
  const doc = await deps.documents.copy({ boardId: row.id, generation: row.generation });
  if (doc === null) return 0;
  try {
    const { count } = await deps.database.board.updateMany({
      // A fold that came between has derived the row already, from more.
      where: { id: row.id, generation: row.generation, stateVersion: row.stateVersion },
      data: toProjection(deps.codec.toBoard(doc), deps.countOwed),
    });
    return count;
  } finally {
    doc.destroy();
  }
}

/**
 * Derives the rows anew that an older version of the projection wrote, one at a time and without waiting for anybody to
 * edit. A board that cannot be derived is logged and passed over. Resolves with how many were written.
 */
export async function refreshProjections(deps: RefreshDeps): Promise<number> {
  let after = "";
  let written = 0;
  while (!deps.stopping.aborted) {
    const row = await deps.database.board.findFirst({
      where: { projectionVersion: { lt: PROJECTION_VERSION }, id: { gt: after } },
      orderBy: { id: "asc" },
      select: { id: true, generation: true, stateVersion: true },
    });
    if (row === null) break;
    after = row.id;
    try {
      written += await refreshOne(deps, row);
    } catch (error) {
      deps.log.error({ err: error, boardId: row.id }, "a board's row could not be derived anew");
    }
    await letOthersGo();
  }
  return written;
}
