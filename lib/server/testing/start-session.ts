import { afterEach } from "vitest";
import { openPage, type PageClient, type PageOptions } from "@/lib/server/testing/page-client";
import {
  serveSessions,
  type SessionServer,
  type SessionServerOptions,
} from "@/lib/server/testing/serve-sessions";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const servers: SessionServer[] = [];
const pages: PageClient[] = [];
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  for (const server of servers.splice(0)) await server.close();
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** Does something after the test, once its servers are closed. */
export function afterServers(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

/** A server that is stopped after the test. */
export async function startServer(options: Partial<SessionServerOptions> = {}): Promise<SessionServer> {
  const server = await serveSessions({ dataDir: temporaryFolder(), ...options });
  servers.push(server);
  return server;
}

/** A page of a person, closed after the test. */
export async function visit(
  server: SessionServer,
  person: string,
  known?: Pick<PageClient, "state" | "offset">,
  more: Omit<PageOptions, "known"> = {},
): Promise<PageClient> {
  const ticket = await server.services.tickets.issue({ personId: person, sessionId: `sign-in-${person}` });
  const before = known === undefined ? undefined : { state: known.state(), offset: known.offset() };
  const page = await openPage(server.origin, ticket, { known: before, ...more });
  pages.push(page);
  return page;
}

/** A server, Ann's page, and a session of hers that the page follows. */
export async function startSession(options: Partial<SessionServerOptions> = {}) {
  const server = await startServer(options);
  const ann = await visit(server, "ann");
  const opened = await ann.ask({ type: "open" });
  const sessionId = opened.type === "accepted" ? (opened.sessionId ?? "") : "";
  await ann.ask({ type: "subscribe", sessionId });
  /** Publishes in Ann's name. */
  const say = (event: object, page = ann) =>
    page.ask({ type: "publish", sessionId, eventId: `e${Math.random().toString(36).slice(2)}`, event });
  return { server, ann, sessionId, say };
}
