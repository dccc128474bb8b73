import "server-only";
import type { PrismaClient } from "@/prisma/generated/sqlite/client";

/** The database client, whichever of the two databases stands behind it: both schemas have the same models. */
export type DatabaseClient = PrismaClient;

/** An open database. */
export interface Database {
  readonly client: DatabaseClient;
  readonly kind: "sqlite" | "postgresql";
  /** Resolves when a trivial query answers; rejects otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}
