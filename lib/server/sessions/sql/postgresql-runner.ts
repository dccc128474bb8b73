import "server-only";
import pg from "pg";
import { sessionSchema } from "@/lib/server/sessions/sql/session-schema";
import type { SqlFlow, SqlRow, SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

const SCHEMA_LOCK = 1_280_264_277;
const BIGINT = pg.types.builtins.INT8;
const POOL_SIZE = 12;
/** Whole numbers of this log stay far below 2^53, so they are numbers and not text. */
const numbers = new pg.TypeOverrides();
numbers.setTypeParser(BIGINT, Number);

async function createTables(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [SCHEMA_LOCK]);
    await client.query(sessionSchema({ bytes: "BYTEA", number: "BIGINT", suffix: "" }));
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [SCHEMA_LOCK]);
    client.release();
  }
}

async function walk<Outcome>(client: pg.PoolClient, flow: SqlFlow<Outcome>): Promise<Outcome> {
  let step = flow.next([]);
  while (step.done !== true) {
    const { text, values } = step.value;
    const bound = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
    step = flow.next((await client.query<SqlRow>(text, bound)).rows);
  }
  return step.value;
}

async function inTransaction<Outcome>(pool: pg.Pool, flow: SqlFlow<Outcome>): Promise<Outcome> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const outcome = await walk(client, flow);
    await client.query("COMMIT");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error(String(cause));
    });
    throw error;
  } finally {
    // A connection that cannot roll back is thrown away.
    client.release(broken);
  }
}

/** Runs flows in PostgreSQL, each in one transaction, with `synchronous_commit` on whatever the server's setting is. */
export async function openPostgresqlRunner(url: string): Promise<SqlRunner> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    options: "-c synchronous_commit=on",
    keepAlive: true,
    types: numbers,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  await createTables(pool);
  return {
    run: (flow) => inTransaction(pool, flow),
    check: async () => {
      await pool.query("SELECT id FROM session_stream LIMIT 1");
    },
    close: () => pool.end(),
  };
}
