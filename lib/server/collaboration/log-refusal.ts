import "server-only";
import type { ConnectionContext } from "@/lib/server/collaboration/connection-context";
import { SocketRefusal, type RefusalCode } from "@/lib/server/collaboration/refusal";
import { parseRoomName } from "@/lib/server/collaboration/room-name";
import type { Log } from "@/lib/server/log";
import { authorOf } from "@/lib/server/principal";

/** What was refused, and to whom as far as that is known. */
export interface Refused {
  readonly code: RefusalCode;
  readonly documentName: string;
  readonly socketId: string;
  readonly context?: unknown;
}

/**
 * Says an expected refusal in one line without a stack. A refused update is a warning, since the application's own
 * pages send none that is; who may not join is turned away every day.
 */
export function logRefusal(log: Log, what: "join" | "update", refused: Refused): void {
  const { code, documentName, socketId } = refused;
  const { principal } = (refused.context ?? {}) as Partial<ConnectionContext>;
  const personId = principal && authorOf(principal);
  // A name that is no room's is whatever the client wrote, and as long as it liked.
  const room = parseRoomName(documentName) === null ? undefined : documentName;
  const line = { code, room, socketId, personId };
  if (what === "update") log.warn(line, "an update was refused");
  else log.info(line, "a connection was refused");
}

/** Runs a hook. A refusal that it throws is logged and thrown on; whatever else it throws is Hocuspocus's to report. */
export async function sayRefusals<Value>(
  log: Log,
  what: "join" | "update",
  where: Omit<Refused, "code">,
  hook: () => Promise<Value>,
): Promise<Value> {
  try {
    return await hook();
  } catch (error) {
    if (error instanceof SocketRefusal) logRefusal(log, what, { ...where, code: error.refusal });
    throw error;
  }
}
