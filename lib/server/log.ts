import "server-only";
import pino, { type Logger } from "pino";
import type { Env } from "@/lib/server/env";

/** The process's log: JSON lines on standard error, so that standard output keeps the one ready line. */
export type Log = Logger;

/** Guarantees a log at the level asked for that never writes tokens or cookies. */
export function createLog(env: Pick<Env, "logLevel">): Log {
  return pino(
    {
      level: env.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["token", "ticket", "*.token", "*.ticket", "headers.cookie", "headers.authorization"],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
