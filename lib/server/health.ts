import "server-only";
import type { Database } from "@/lib/server/database/database";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import type { UpdateLog } from "@/lib/server/updates/update-log";

/** The state of the process for a load balancer: `ok` only when edits and sessions can be stored. */
export interface Health {
  readonly status: "ok" | "broken";
  readonly database: "ok" | "broken";
  readonly updateLog: "ok" | "broken";
  readonly sessionLog: "ok" | "broken";
  readonly version: string;
}

const DEADLINE_MS = 2_000;

async function answers(check: Promise<void>): Promise<"ok" | "broken"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"broken">((resolve) => {
    timer = setTimeout(() => {
      resolve("broken");
    }, DEADLINE_MS);
  });
  const answer = check.then(
    () => "ok" as const,
    () => "broken" as const,
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is asked for the health of a process. */
export interface HealthDeps {
  readonly database: Database;
  readonly updates: UpdateLog;
  readonly sessions: Pick<SessionLog, "check">;
  readonly version: string;
}

/** Asks the database and both logs, two seconds at most. Never rejects. */
export async function checkHealth({ database, updates, sessions, version }: HealthDeps): Promise<Health> {
  const [databaseState, updateLog, sessionLog] = await Promise.all([
    answers(database.check()),
    answers(updates.check()),
    answers(sessions.check()),
  ]);
  const isWell = [databaseState, updateLog, sessionLog].every((state) => state === "ok");
  return { status: isWell ? "ok" : "broken", database: databaseState, updateLog, sessionLog, version };
}
