import "server-only";
import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import type * as Y from "yjs";
import type { RefusalCode } from "@/lib/server/collaboration/refusal";
import type { ConnectionContext } from "@/lib/server/collaboration/connection-context";
import type { BoardRoom } from "@/lib/server/updates/update-log";

/** What a stop left undone. Both lists are empty after a good one. */
export interface StopReport {
  /** Rooms with an edit that is not on disk. */
  readonly unsaved: readonly string[];
  /** Rooms whose edits are all on disk, in the update log, and not yet folded. */
  readonly unfolded: readonly string[];
}

/** The live documents of this process. There is one in a process; route code reaches it through the Runtime. */
export interface Collaboration {
  /** Takes over a WebSocket that has passed the Origin check. */
  accept(socket: WebSocket, request: IncomingMessage): void;
  /** Changes a board on the server's side. Resolves with whether there is such a board. */
  edit(room: BoardRoom, personId: string, change: (doc: Y.Doc) => void): Promise<boolean>;
  /** A copy of a board's document as it is now; the caller destroys it. */
  copy(room: BoardRoom): Promise<Y.Doc | null>;
  /** Closes the connections that match, with a reason, and their sockets. */
  close(matches: (context: ConnectionContext) => boolean, code: RefusalCode): void;
  /** What is known of each connection that is now open. */
  contexts(): ConnectionContext[];
  /** Documents and connections now held. */
  counts(): { documents: number; connections: number };
  /** Closes everything, waits for what is being written and folds it. */
  stop(): Promise<StopReport>;
}
