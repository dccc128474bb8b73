import { afterEach } from "vitest";
import { serveRooms, type RoomServer } from "@/lib/server/testing/serve-rooms";
import { makeDatabase, reachableServices } from "@/lib/server/testing/services";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const { postgresql } = await reachableServices();

/** The databases that can be tried here: SQLite always, PostgreSQL where one answers. */
export const DATABASES: readonly ("sqlite" | "postgresql")[] = postgresql
  ? ["sqlite", "postgresql"]
  : ["sqlite"];

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A server of rooms on a fresh database, both gone after the test. */
export async function serveOn(kind: (typeof DATABASES)[number]): Promise<RoomServer> {
  const database = kind === "postgresql" ? await makeDatabase() : undefined;
  if (database !== undefined) cleanups.push(database.drop);
  const server = await serveRooms(temporaryFolder(), undefined, database?.url);
  cleanups.push(() => server.close());
  return server;
}
