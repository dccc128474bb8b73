import "server-only";
import type { Database as SqliteDatabase, Statement } from "better-sqlite3";
import { openDurableFile } from "@/lib/server/database/open-durable-file";
import { sessionSchema } from "@/lib/server/sessions/sql/session-schema";
import type { SqlFlow, SqlRow, SqlRunner, SqlStatement } from "@/lib/server/sessions/sql/sql-flow";

interface Prepared {
  readonly statement: Statement;
  /** Which value each question mark stands for. */
  readonly places: readonly number[];
}

/** The statement as better-sqlite3 takes it: with question marks, and, as SQLite has one writer, without row locks. */
function prepare(file: SqliteDatabase, text: string): Prepared {
  const places: number[] = [];
  const marked = text.replaceAll(" FOR UPDATE", "").replaceAll(/\$(\d+)/g, (_mark, place: string) => {
    places.push(Number(place) - 1);
    return "?";
  });
  return { statement: file.prepare(marked), places };
}

/**
 * Runs flows in a SQLite file of its own, in WAL mode with synchronous=FULL, each in one write transaction.
 *
 * @throws BootError when the file cannot be opened that way
 */
export function openSqliteRunner(path: string): SqlRunner {
  const file = openDurableFile(
    path,
    "session log",
    sessionSchema({ bytes: "BLOB", number: "INTEGER", suffix: " STRICT" }),
  );
  const known = new Map<string, Prepared>();

  function execute({ text, values }: SqlStatement): readonly SqlRow[] {
    const { statement, places } = known.get(text) ?? prepare(file, text);
    known.set(text, { statement, places });
    const bound = places.map((place) => values[place]);
    if (statement.reader) return statement.all(...bound) as SqlRow[];
    statement.run(...bound);
    return [];
  }

  function walk<Outcome>(flow: SqlFlow<Outcome>): Outcome {
    let step = flow.next([]);
    while (step.done !== true) step = flow.next(execute(step.value));
    return step.value;
  }

  const inTransaction = file.transaction((flow: SqlFlow<unknown>) => walk(flow));
  return {
    // The body of a promise: what throws becomes a rejection.
    run: <Outcome>(flow: SqlFlow<Outcome>) =>
      new Promise<Outcome>((resolve) => {
        resolve(inTransaction.immediate(flow) as Outcome);
      }),
    check: () =>
      new Promise((resolve) => {
        execute({ text: "SELECT id FROM session_stream LIMIT 1", values: [] });
        resolve();
      }),
    close: () =>
      new Promise((resolve) => {
        file.close();
        resolve();
      }),
  };
}
