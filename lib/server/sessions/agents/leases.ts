import "server-only";
import { query, type SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

/** One run's lease. `fence` rises with every holder, so that an earlier one is known by its number. */
export interface Lease {
  readonly sessionId: string;
  readonly runId: string;
  readonly fence: number;
}

/** Who works at which run, in the database. A run whose lease has run out has nobody at work. */
export interface Leases {
  /** A lease for `ms`, or `null` while somebody else holds one. */
  acquire(run: Omit<Lease, "fence">, ms: number): Promise<Lease | null>;
  /** Whether the lease still held, and now holds `ms` more. */
  renew(lease: Lease, ms: number): Promise<boolean>;
  /** Keeps the run without anybody at work, for `ms` at most: it waits for an answer. */
  park(lease: Lease, ms: number): Promise<void>;
  release(lease: Lease): Promise<void>;
  /** Leases that ran out, parked ones too. */
  expired(): Promise<Lease[]>;
  /** Runs that wait for an answer. */
  parked(): Promise<Lease[]>;
  purge(): Promise<void>;
}

interface Row {
  readonly session_id: string;
  readonly run_id: string;
  readonly fence: number;
}

const FREE = "";
const PARKED = "parked";
const KEPT_MS = 7 * 86_400_000;

function toLease({ session_id, run_id, fence }: Row): Lease {
  return { sessionId: session_id, runId: run_id, fence };
}

const ACQUIRE = `INSERT INTO run_lease (session_id, run_id, fence, holder, expires_at) VALUES ($1, $2, 1, $3, $4)
  ON CONFLICT (session_id, run_id) DO UPDATE SET fence = run_lease.fence + 1, holder = excluded.holder,
    expires_at = excluded.expires_at
  WHERE run_lease.holder IN ('${FREE}', '${PARKED}') OR run_lease.expires_at <= $5
  RETURNING session_id, run_id, fence`;
const SET = `UPDATE run_lease SET holder = $4, expires_at = $5
  WHERE session_id = $1 AND run_id = $2 AND fence = $3 AND holder <> '${FREE}' RETURNING fence`;

/** Leases by the clock `now`; processes that share a database must agree on the time to well within a lease. */
export function createLeases(sql: SqlRunner, holder: string, now: () => number): Leases {
  const set = ({ sessionId, runId, fence }: Lease, to: string, until: number) =>
    sql.run(query(SET, sessionId, runId, fence, to, until));
  const list = async (where: string, value: string | number) =>
    (await sql.run(query<Row>(`SELECT session_id, run_id, fence FROM run_lease WHERE ${where}`, value))).map(
      toLease,
    );
  return {
    acquire: async ({ sessionId, runId }, ms) => {
      const [row] = await sql.run(query<Row>(ACQUIRE, sessionId, runId, holder, now() + ms, now()));
      return row === undefined ? null : toLease(row);
    },
    renew: async (lease, ms) => (await set(lease, holder, now() + ms)).length > 0,
    park: async (lease, ms) => {
      await set(lease, PARKED, now() + ms);
    },
    release: async (lease) => {
      await set(lease, FREE, now());
    },
    expired: () => list(`holder <> '${FREE}' AND expires_at <= $1`, now()),
    parked: () => list("holder = $1", PARKED),
    purge: async () => {
      await sql.run(
        query(`DELETE FROM run_lease WHERE holder = '${FREE}' AND expires_at <= $1`, now() - KEPT_MS),
      );
    },
  };
}
