import { connect } from "node:net";

/** Where tests look for PostgreSQL and Redis. */
export const POSTGRESQL_SERVER =
  process.env["TEST_POSTGRES_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";
export const REDIS_SERVER = process.env["TEST_REDIS_URL"] ?? "redis://127.0.0.1:6379";

function isReachable(url: string, fallbackPort: number): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || fallbackPort) });
    const answer = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once("connect", () => {
      answer(true);
    });
    socket.once("error", () => {
      answer(false);
    });
  });
}

/**
 * Which services answer here.
 *
 * @throws Error in CI, where both must
 */
export async function reachableServices(): Promise<{ postgresql: boolean; redis: boolean }> {
  const [postgresql, redis] = await Promise.all([
    isReachable(POSTGRESQL_SERVER, 5_432),
    isReachable(REDIS_SERVER, 6_379),
  ]);
  if (process.env["CI"] === "true" && !(postgresql && redis))
    throw new Error(
      `CI needs PostgreSQL at ${new URL(POSTGRESQL_SERVER).host} and Redis at ${new URL(REDIS_SERVER).host}`,
    );
  return { postgresql, redis };
}

/** A PostgreSQL database of its own, and how to drop it. */
export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ connectionString: POSTGRESQL_SERVER });
  await admin.connect();
  const name = `loadstone_test_${String(process.pid)}_${String(Date.now())}_${Math.random().toString(36).slice(2, 8)}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(POSTGRESQL_SERVER);
  url.pathname = name;
  return {
    url: url.href,
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
