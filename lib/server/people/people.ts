import "server-only";
import { randomUUID } from "node:crypto";
import type { DatabaseClient } from "@/lib/server/database/database";
import { hashToken, mintToken } from "@/lib/server/people/secret-token";

/** How long a session lives after it was last used. */
export const SESSION_DAYS = 180;
const DAY_MS = 86_400_000;
/** Being seen is written down at most this often. */
const TOUCH_EVERY_MS = 3_600_000;

/** Who asks: a person, by way of one session. */
export interface CurrentPerson {
  readonly personId: string;
  readonly sessionId: string;
}

/** People and their sessions. */
export interface People {
  /** A new guest with a session. `token` is shown once and kept only as a hash. */
  mintGuest(): Promise<CurrentPerson & { token: string }>;
  /** The session a token belongs to; `null` when it is unknown or has run out. */
  findByToken(token: string | undefined): Promise<CurrentPerson | null>;
  /** Ends a session at once: its sockets close with it. */
  endSession(sessionId: string): Promise<void>;
  /** Deletes sessions that ran out; returns how many. */
  purgeExpired(): Promise<number>;
}

/** What the people's side needs from outside. */
export interface PeopleDeps {
  readonly database: DatabaseClient;
  readonly now: () => Date;
  readonly onSessionEnded: (sessionId: string) => void;
}

function expiryAfter(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * DAY_MS);
}

async function mintGuest({ database, now }: PeopleDeps): Promise<CurrentPerson & { token: string }> {
  const token = mintToken();
  const at = now();
  const personId = randomUUID();
  const sessionId = randomUUID();
  await database.person.create({
    data: {
      id: personId,
      createdAt: at,
      sessions: {
        create: {
          id: sessionId,
          tokenHash: hashToken(token),
          createdAt: at,
          lastSeenAt: at,
          expiresAt: expiryAfter(at),
        },
      },
    },
  });
  return { personId, sessionId, token };
}

async function findByToken(
  { database, now }: PeopleDeps,
  token: string | undefined,
): Promise<CurrentPerson | null> {
  // The length is checked first so that a cookie of any size costs no look-up.
  if (token?.length !== 43) return null;
  const session = await database.session.findUnique({ where: { tokenHash: hashToken(token) } });
  const at = now();
  if (session === null || session.expiresAt <= at) return null;
  if (at.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await database.session.updateMany({
      where: { id: session.id },
      data: { lastSeenAt: at, expiresAt: expiryAfter(at) },
    });
  }
  return { personId: session.personId, sessionId: session.id };
}

/** Guarantees that no token is ever stored, only its hash. */
export function createPeople(deps: PeopleDeps): People {
  return {
    mintGuest: () => mintGuest(deps),
    findByToken: (token) => findByToken(deps, token),
    endSession: async (sessionId) => {
      await deps.database.session.deleteMany({ where: { id: sessionId } });
      deps.onSessionEnded(sessionId);
    },
    purgeExpired: async () =>
      (await deps.database.session.deleteMany({ where: { expiresAt: { lte: deps.now() } } })).count,
  };
}
