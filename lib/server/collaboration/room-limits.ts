import "server-only";
import type { ConnectionContext } from "@/lib/server/collaboration/connection-context";

/** Connections to one board at a time. */
const MOST_IN_ALL = 100;
/** Of them those behind share links, so that a link that got around keeps nobody out of their own board. */
const MOST_BY_LINK = 80;
/** Of these again one browser's: a few tabs, and not the whole room. */
const MOST_BY_VISIT = 8;

/** Whether one more connection finds no place among those that are open. */
export function isRoomFull(
  open: readonly ConnectionContext[],
  { principal }: Pick<ConnectionContext, "principal">,
): boolean {
  if (open.length >= MOST_IN_ALL) return true;
  if (principal.by === "session") return false;
  const visits = open.flatMap((one) => (one.principal.by === "link" ? [one.principal.visitId] : []));
  const own = visits.filter((visitId) => visitId === principal.visitId);
  return visits.length >= MOST_BY_LINK || own.length >= MOST_BY_VISIT;
}
