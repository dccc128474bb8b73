import "server-only";
import { hashToken, mintToken } from "@/lib/server/people/secret-token";
import type { CurrentPerson } from "@/lib/server/people/people";
import { query, type SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

/** How long a ticket is good for. */
const TICKET_SECONDS = 60;

/** Tickets to open a page's socket. They are kept as hashes in the database: any process honours any of them. */
export interface SessionTickets {
  issue(person: CurrentPerson): Promise<string>;
  /** Whose it is, once; `null` for a ticket that is unknown, used or run out. */
  redeem(ticket: string): Promise<CurrentPerson | null>;
  /** Voids the unused tickets of a sign-in that ended. */
  revoke(signInId: string): Promise<void>;
  purgeExpired(): Promise<void>;
}

interface Row {
  readonly person_id: string;
  readonly sign_in_id: string;
  readonly expires_at: number;
}

/** Guarantees single use and an end after 60 seconds. */
export function createSessionTickets(sql: SqlRunner, now: () => number): SessionTickets {
  return {
    issue: async ({ personId, sessionId }) => {
      const ticket = mintToken();
      await sql.run(
        query(
          "INSERT INTO session_ticket (ticket_hash, person_id, sign_in_id, expires_at) VALUES ($1, $2, $3, $4)",
          hashToken(ticket),
          personId,
          sessionId,
          now() + TICKET_SECONDS * 1_000,
        ),
      );
      return ticket;
    },
    redeem: async (ticket) => {
      if (ticket.length !== 43) return null;
      const [row] = await sql.run(
        query<Row>("DELETE FROM session_ticket WHERE ticket_hash = $1 RETURNING *", hashToken(ticket)),
      );
      if (row === undefined || row.expires_at <= now()) return null;
      return { personId: row.person_id, sessionId: row.sign_in_id };
    },
    revoke: async (signInId) => {
      await sql.run(query("DELETE FROM session_ticket WHERE sign_in_id = $1", signInId));
    },
    purgeExpired: async () => {
      await sql.run(query("DELETE FROM session_ticket WHERE expires_at <= $1", now()));
    },
  };
}
