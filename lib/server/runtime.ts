import "server-only";
import type { Boards } from "@/lib/server/boards/boards";
import type { Collaboration } from "@/lib/server/collaboration/collaboration";
import type { Tickets } from "@/lib/server/collaboration/tickets";
import type { DatabaseClient } from "@/lib/server/database/database";
import type { Env } from "@/lib/server/env";
import type { Health } from "@/lib/server/health";
import type { Limits } from "@/lib/server/limits";
import type { Log } from "@/lib/server/log";
import type { People } from "@/lib/server/people/people";
import type { SessionServices } from "@/lib/server/sessions/start-sessions";
import type { ShareLinks } from "@/lib/server/sharing/share-links";
import type { Visits } from "@/lib/server/sharing/visits";
import type { UpdateLog } from "@/lib/server/updates/update-log";

/** Everything that must exist once in a process. `server.ts` makes it; Next's own copy of the modules only asks for it. */
export interface Runtime {
  readonly env: Env;
  readonly log: Log;
  readonly database: DatabaseClient;
  readonly updates: UpdateLog;
  readonly documents: Collaboration;
  readonly tickets: Tickets;
  readonly limits: Limits;
  readonly people: People;
  readonly boards: Boards;
  readonly shareLinks: ShareLinks;
  readonly visits: Visits;
  readonly sessions: SessionServices;
  readonly health: () => Promise<Health>;
}

const KEY = Symbol.for("loadstone");

type Holder = typeof globalThis & { [KEY]?: Runtime };

/** Makes the runtime reachable from every module graph of the process. */
export function publishRuntime(runtime: Runtime): void {
  (globalThis as Holder)[KEY] = runtime;
}

/**
 * The runtime of this process.
 *
 * @throws Error when the process was not started through `server.ts`
 */
export function runtime(): Runtime {
  const published = (globalThis as Holder)[KEY];
  if (published === undefined)
    throw new Error("There is no runtime: start the application with `npm start` or `npm run dev`.");
  return published;
}
