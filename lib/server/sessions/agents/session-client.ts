import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { UNREAD_SESSION, type MaterialisedSession } from "@/lib/domain/sessions/materialise";
import { sessionEventSchema, type SessionEvent } from "@/lib/domain/sessions/session-event";

/** A session as an agent has it: through the protocol and its token, like any other client. */
export interface SessionClient {
  /** What the session holds, as far as it was read. */
  current(): MaterialisedSession;
  /** Reads on to the tail once, or, with `live`, waits for news first. */
  read(live: boolean, signal: AbortSignal): Promise<void>;
  /** Appends one event; resolves with `null`, or with the name by which it was refused. Repeats itself until it is heard. */
  append(event: SessionEvent): Promise<string | null>;
}

const RETRY_MS = 200;
const problemSchema = z.object({ code: z.string() });

/** Where a client writes and reads, and under which epoch. */
export interface SessionClientOptions {
  readonly origin: string;
  readonly token: string;
  readonly producerId: string;
  readonly epoch: number;
}

/** A client of one session's log. Each event is one batch of an idempotent producer, so a retry adds nothing. */
export function createSessionClient({
  origin,
  token,
  producerId,
  epoch,
}: SessionClientOptions): SessionClient {
  const address = `${origin}/streams/${token}/events`;
  let session = UNREAD_SESSION;
  let batch = 0;

  async function read(live: boolean, signal: AbortSignal): Promise<void> {
    const mode = live ? "&live=long-poll" : "";
    const response = await fetch(`${address}?offset=${session.offset}${mode}`, { signal });
    if (response.status === 410) session = UNREAD_SESSION;
    if (response.status !== 200) return;
    const events = z.array(sessionEventSchema).parse(await response.json());
    const offset = response.headers.get("stream-next-offset") ?? session.offset;
    session = { offset, state: events.reduce(applyEvent, session.state) };
  }

  /** `undefined`: nobody knows whether it was heard. */
  async function send(event: SessionEvent): Promise<string | null | undefined> {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Producer-Id": producerId,
        "Producer-Epoch": String(epoch),
        "Producer-Seq": String(batch),
      },
      body: JSON.stringify(event),
    });
    if (response.ok) {
      batch += 1;
      return null;
    }
    if (response.status >= 500 && response.status !== 507) return undefined;
    const problem = problemSchema.safeParse(await response.json().catch(() => null));
    return problem.success ? problem.data.code : `status-${String(response.status)}`;
  }

  return {
    current: () => session,
    read,
    append: async (event) => {
      for (;;) {
        const outcome = await send(event).catch(() => undefined);
        if (outcome !== undefined) return outcome;
        await sleep(RETRY_MS);
      }
    },
  };
}
