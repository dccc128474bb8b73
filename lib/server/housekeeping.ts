import "server-only";
import { refreshProjections, type RefreshDeps } from "@/lib/server/boards/refresh-projections";
import type { Runtime } from "@/lib/server/runtime";
import { dropOldUpdates } from "@/lib/server/updates/drop-old-updates";

const CLEAN_EVERY_MS = 3_600_000;
const LOOK_AT_LINKS_EVERY_MS = 2_000;

/** What is looked after while the process runs. */
export interface HousekeepingDeps
  extends Pick<Runtime, "boards" | "people" | "shareLinks" | "updates">, Omit<RefreshDeps, "stopping"> {}

/** Runs now and then until it is stopped; a run that fails is logged, and the next one comes in its time. */
function every(milliseconds: number, work: () => Promise<unknown>, onFailure: (error: unknown) => void) {
  let isRunning = false;
  const run = () => {
    if (isRunning) return;
    isRunning = true;
    work()
      .catch(onFailure)
      .finally(() => {
        isRunning = false;
      });
  };
  run();
  return setInterval(run, milliseconds).unref();
}

/**
 * Looks after what nobody asks for: old boards, sessions, links and edits go once an hour; who looks by a link that ended
 * is let go within two seconds, whichever process ended it; and once after the start, rows that an older version wrote are
 * derived anew.
 *
 * @returns how to stop, which resolves when nothing of it is at work any more
 */
export function startHousekeeping(deps: HousekeepingDeps): () => Promise<void> {
  const { boards, people, shareLinks, updates, log } = deps;
  const stopping = new AbortController();
  const clean = () =>
    Promise.all([
      boards.purgeRemoved(),
      people.purgeExpired(),
      shareLinks.purgeEnded(),
      dropOldUpdates(updates, new Date()),
    ]);
  const timers = [
    every(CLEAN_EVERY_MS, clean, (error) => {
      log.error(
        { err: error },
        "old boards, sessions, links and edits could not be purged; trying again in an hour",
      );
    }),
    every(
      LOOK_AT_LINKS_EVERY_MS,
      () => shareLinks.closeEnded(),
      (error) => {
        log.error({ err: error }, "share links could not be looked up; trying again in two seconds");
      },
    ),
  ];
  const refreshed = refreshProjections({ ...deps, stopping: stopping.signal }).catch((error: unknown) => {
    log.error({ err: error }, "rows of boards could not be derived anew; trying again at the next start");
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    stopping.abort();
    await refreshed;
  };
}
