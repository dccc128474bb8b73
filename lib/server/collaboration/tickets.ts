import "server-only";
import { mintToken } from "@/lib/server/people/secret-token";
import type { Principal } from "@/lib/server/principal";

/** How long a ticket is good for. */
const TICKET_SECONDS = 60;

/**
 * What a ticket stands for: this person by this session, or this browser by this link, on this board. The role is not in
 * it: it is asked when the ticket is used, since it may have changed meanwhile.
 */
export interface TicketClaims {
  readonly boardId: string;
  readonly principal: Principal;
}

/** Tickets to join a board's room. They live in memory: a restart makes people ask again. */
export interface Tickets {
  issue(claims: TicketClaims): string;
  /** The claims, once; `null` for a ticket that is unknown, used, run out, or of another board. */
  redeem(ticket: string, boardId: string): TicketClaims | null;
  /** Voids what was issued and not yet used, for those the predicate names. */
  revoke(matches: (claims: TicketClaims) => boolean): void;
}

/** Guarantees single use and an end after 60 seconds. */
export function createTickets(now: () => number): Tickets {
  const open = new Map<string, { claims: TicketClaims; expiresAt: number }>();

  function dropExpired(): void {
    // Insertion order is order of expiry, so the first one still good ends the walk.
    for (const [ticket, { expiresAt }] of open) {
      if (expiresAt > now()) return;
      open.delete(ticket);
    }
  }

  return {
    issue(claims) {
      dropExpired();
      const ticket = mintToken();
      open.set(ticket, { claims, expiresAt: now() + TICKET_SECONDS * 1_000 });
      return ticket;
    },
    redeem(ticket, boardId) {
      const found = open.get(ticket);
      open.delete(ticket);
      if (found === undefined || found.expiresAt <= now() || found.claims.boardId !== boardId) return null;
      return found.claims;
    },
    revoke(matches) {
      for (const [ticket, { claims }] of open) if (matches(claims)) open.delete(ticket);
    },
  };
}
