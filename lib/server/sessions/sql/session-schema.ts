import "server-only";

interface ColumnTypes {
  readonly bytes: string;
  readonly number: string;
  /** What follows a table's columns. */
  readonly suffix: string;
}

function streamTables({ bytes, number, suffix }: ColumnTypes): string {
  return `
  CREATE TABLE IF NOT EXISTS session_stream (
    id TEXT PRIMARY KEY,
    space TEXT NOT NULL,
    path TEXT NOT NULL,
    content_type TEXT NOT NULL,
    ttl_seconds ${number},
    expires_at ${number},
    alive_until ${number},
    first_seq ${number} NOT NULL,
    tail_seq ${number} NOT NULL,
    tail_bytes ${number} NOT NULL,
    writer_seq TEXT,
    closed ${number} NOT NULL,
    closed_by TEXT,
    forked_from TEXT,
    fork_path TEXT,
    fork_offset TEXT,
    fork_sub ${number} NOT NULL,
    deleted ${number} NOT NULL,
    UNIQUE (space, path)
  )${suffix};
  CREATE INDEX IF NOT EXISTS session_stream_by_source ON session_stream (forked_from) WHERE forked_from IS NOT NULL;
  CREATE TABLE IF NOT EXISTS session_entry (
    stream_id TEXT NOT NULL,
    seq ${number} NOT NULL,
    end_bytes ${number} NOT NULL,
    batch ${number} NOT NULL,
    data ${bytes} NOT NULL,
    PRIMARY KEY (stream_id, seq)
  )${suffix};
  CREATE TABLE IF NOT EXISTS session_producer (
    stream_id TEXT NOT NULL,
    producer_id TEXT NOT NULL,
    epoch ${number} NOT NULL,
    seq ${number} NOT NULL,
    PRIMARY KEY (stream_id, producer_id)
  )${suffix};
`;
}

function sessionTables({ number, suffix }: ColumnTypes): string {
  return `
  CREATE TABLE IF NOT EXISTS lab_session (
    id TEXT PRIMARY KEY,
    owner_id TEXT NOT NULL,
    created_at ${number} NOT NULL
  )${suffix};
  CREATE INDEX IF NOT EXISTS lab_session_by_owner ON lab_session (owner_id, created_at);
  CREATE TABLE IF NOT EXISTS session_token (
    token_hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_type TEXT NOT NULL,
    run_id TEXT,
    scopes TEXT NOT NULL,
    role TEXT NOT NULL,
    expires_at ${number} NOT NULL
  )${suffix};
  CREATE TABLE IF NOT EXISTS session_ticket (
    ticket_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    sign_in_id TEXT NOT NULL,
    expires_at ${number} NOT NULL
  )${suffix};
  CREATE TABLE IF NOT EXISTS run_lease (
    session_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    fence ${number} NOT NULL,
    holder TEXT NOT NULL,
    expires_at ${number} NOT NULL,
    PRIMARY KEY (session_id, run_id)
  )${suffix};
  CREATE INDEX IF NOT EXISTS run_lease_by_expiry ON run_lease (expires_at);
  CREATE TABLE IF NOT EXISTS session_presence (
    line_id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    role TEXT NOT NULL,
    holder TEXT NOT NULL,
    expires_at ${number} NOT NULL
  )${suffix};
  CREATE INDEX IF NOT EXISTS session_presence_by_session ON session_presence (session_id);
`;
}

/** The tables of the session log. `bytes` and `number` name the database's own types. */
export function sessionSchema(types: ColumnTypes): string {
  return streamTables(types) + sessionTables(types);
}
