import "server-only";

/** What a column may hold, in both databases. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One statement with numbered parameters, `$1` and so on; in the common language of SQLite and PostgreSQL. */
export interface SqlStatement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * One transaction, written once for both databases: it yields statements and is given their rows. What it returns is
 * on disk when its runner resolves; when it throws, nothing of it is.
 */
export type SqlFlow<Outcome> = Generator<SqlStatement, Outcome, readonly SqlRow[]>;

/** Runs flows against one database. Flows that lock the same row come one after the other. */
export interface SqlRunner {
  run<Outcome>(flow: SqlFlow<Outcome>): Promise<Outcome>;
  /** Resolves when the database answers; rejects otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Yields one statement; evaluates to its rows. */
export function* query<Row>(text: string, ...values: SqlValue[]): SqlFlow<readonly Row[]> {
  // The statement's text says which columns there are; each caller names their types once.
  return (yield { text, values }) as unknown as readonly Row[];
}
