import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { UnsavedBoards } from "@/lib/server/collaboration/unsaved-boards";
import { roomName } from "@/lib/server/collaboration/room-name";
import { SocketRefusal } from "@/lib/server/collaboration/refusal";
import type { Log } from "@/lib/server/log";
import type { NewBoardUpdate, UpdateLog } from "@/lib/server/updates/update-log";

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/** What appending needs. */
export interface AppendDeps {
  readonly updates: UpdateLog;
  readonly unsaved: UnsavedBoards;
  readonly log: Log;
  /** Aborted when the process stops: then waiting ends, and the update stays unacknowledged. */
  readonly stopping: AbortSignal;
}

/**
 * Resolves once the update is in the log. A failed append is tried again with growing pauses while the acknowledgement
 * waits; `onTrouble` is called after every failure, so that people see "not saved".
 *
 * @throws SocketRefusal `stopping` when the process stops first; the room then stays marked as unsaved
 */
export async function appendUntilSaved(
  deps: AppendDeps,
  update: NewBoardUpdate,
  onTrouble: () => void,
): Promise<void> {
  const room = roomName(update);
  let waitMs = FIRST_WAIT_MS;
  deps.unsaved.add(room);
  for (;;) {
    try {
      await deps.updates.append(update);
      deps.unsaved.remove(room);
      return;
    } catch (error) {
      deps.log.error({ err: error, room }, "an edit could not be written to the update log; trying again");
      onTrouble();
    }
    if (deps.stopping.aborted) throw new SocketRefusal("stopping");
    // Ends early when the process stops: one more try is made, then the refusal above.
    await sleep(waitMs, undefined, { signal: deps.stopping }).catch(() => undefined);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }
}
