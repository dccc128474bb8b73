import "server-only";
import type { Database } from "@/lib/server/database/database";
import type { UpdateLog } from "@/lib/server/updates/update-log";

/** The state of the process for a load balancer: `ok` only when edits can be stored. */
export interface Health {
  readonly status: "ok" | "broken";
  readonly database: "ok" | "broken";
  readonly updateLog: "ok" | "broken";
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

/** Asks the database and the update log, two seconds at most. Never rejects. */
export async function checkHealth(database: Database, updates: UpdateLog, version: string): Promise<Health> {
  const [databaseState, updateLog] = await Promise.all([answers(database.check()), answers(updates.check())]);
  const status = databaseState === "ok" && updateLog === "ok" ? "ok" : "broken";
  return { status, database: databaseState, updateLog, version };
}
