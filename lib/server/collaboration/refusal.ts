import "server-only";

/** Why the server turns a socket or an update away, in words for the person in front of the screen. */
const MESSAGES = {
  "not-found": "This board does not exist, or you have no access to it.",
  "bad-ticket": "The permission to join this board ran out. Reload the page.",
  "old-generation": "This board was restored or brought up to date. Reload the page.",
  "room-full": "Too many people have this board open. Try again later.",
  removed: "This board was removed.",
  revoked: "Your access to this board has ended.",
  "link-ended": "This link no longer opens the board.",
  stopping: "The server is restarting. Your edits stay in this browser until it is back.",
  "too-large": "This change is too large to be sent at once. Import it as a file instead.",
  "too-fast": "Too many changes in a short time.",
  "board-full": "This board has reached its largest size.",
  malformed: "The server could not read this change.",
  "unknown-root": "This change writes to a place that boards do not have.",
  "too-deep": "This change nests values deeper than boards do.",
  "burnt-clock": "This change claims a stretch of history that it does not fill.",
  "foreign-client": "This change was made in the name of somebody else.",
  "pending-overflow": "Too much of this change depends on edits that never arrived.",
} as const;

/** The closed list of reasons; clients switch on it. */
export type RefusalCode = keyof typeof MESSAGES;

/** What a client is told, as JSON, in the reason of the closing message. */
export interface RefusalNotice {
  readonly code: RefusalCode;
  readonly message: string;
}

/** The words for a code. */
export function refusalNotice(code: RefusalCode): RefusalNotice {
  return { code, message: MESSAGES[code] };
}

/**
 * Thrown inside a hook to end a connection. Hocuspocus reads `code` and `reason`; the message stays empty so that an
 * expected refusal is not logged as a fault.
 */
export class SocketRefusal extends Error {
  override readonly name = "SocketRefusal";
  /** A WebSocket close code of the range kept for applications. */
  readonly code = 4400;
  /** A `RefusalNotice` as JSON. */
  readonly reason: string;

  constructor(readonly refusal: RefusalCode) {
    super("");
    this.reason = JSON.stringify(refusalNotice(refusal));
  }
}
