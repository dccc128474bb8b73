import "server-only";
import type { UpdateLog } from "@/lib/server/updates/update-log";

/**
 * How long a folded edit is kept. The board needs it no more; a week leaves whoever finds that a fold or a restored backup
 * lost something the time to take it from here.
 */
const KEEP_FOLDED_DAYS = 7;
const DAY_MS = 86_400_000;

/** Drops the edits that were folded more than a week ago; resolves with how many. An edit no fold took up stays for ever. */
export function dropOldUpdates(updates: UpdateLog, now: Date): Promise<number> {
  return updates.dropFolded(new Date(now.getTime() - KEEP_FOLDED_DAYS * DAY_MS));
}
