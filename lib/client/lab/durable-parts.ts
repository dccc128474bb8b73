import type { DoorLine } from "@/lib/client/lab/door-line";
import type { DurableCore } from "@/lib/client/lab/durable-core";
import type { OpenSocket } from "@/lib/client/lab/line-socket";
import type { Outbox } from "@/lib/client/lab/outbox";
import type { Timers } from "@/lib/client/lab/timers";
import type { ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";

/** What a durable screen needs from its page. */
export interface DurableScreenDeps {
  readonly address: ScreenAddress;
  readonly openSocket: OpenSocket;
  readonly takeTicket: (as: "owner" | "other") => Promise<string>;
  readonly timers: Timers;
  /** A new id, beginning with a letter. */
  readonly newId: () => string;
  /** The screen opened a session of its own: the page's address should say so, for a reload to find it. */
  readonly onOpened: (sessionId: string) => void;
}

/** A durable screen at work: its facts, its line, and what it has yet to send. */
export interface DurableParts {
  readonly deps: DurableScreenDeps;
  readonly core: DurableCore;
  readonly line: DoorLine;
  readonly outbox: Outbox;
  /** What a member of staff was handed; it lives in this page alone. */
  token: string | null;
  /** The run this screen asked for last: it may be asked to stop before it is seen in the session. */
  lastRunId: string | null;
  /** Ends the present absence of the network before its time. */
  endDrop: () => void;
}
