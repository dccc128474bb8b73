import "server-only";
import * as z from "zod";
import { BootError } from "@/lib/server/boot-error";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);

function urlOf(protocols: readonly string[], example: string) {
  return z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
        message: `must be an address like ${example}`,
      })
      .optional(),
  );
}

function wholeNumber(range: { min: number; max: number; fallback: number }) {
  const accepted = `must be a whole number from ${String(range.min)} to ${String(range.max)}`;
  return z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^\d{1,9}$/, accepted)
      .transform(Number)
      .refine((value) => value >= range.min && value <= range.max, accepted)
      .default(range.fallback),
  );
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const envSchema = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("development"),
  PORT: wholeNumber({ min: 0, max: 65_535, fallback: 3000 }),
  HOST: z.preprocess(blankIsUnset, z.string().max(255).default("127.0.0.1")),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default("./data")),
  DATABASE_URL: urlOf(
    ["postgres:", "postgresql:"],
    "postgresql://user:password@host:5432/name, or unset for SQLite in DATA_DIR",
  ),
  REDIS_URL: urlOf(["redis:", "rediss:"], "redis://host:6379, or unset"),
  PUBLIC_URL: urlOf(["http:", "https:"], "https://loadstone.example, or unset"),
  TRUST_PROXY_HOPS: wholeNumber({ min: 0, max: 10, fallback: 0 }),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  ),
  LOADSTONE_DIST_DIR: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^\.next[\w-]*$/, "must be .next or begin with .next")
      .default(".next"),
  ),
});

/** The settings of one process, checked. `databaseUrl` undefined means SQLite inside `dataDir`. */
export interface Env {
  readonly mode: "development" | "production" | "test";
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly publicUrl: URL | undefined;
  /** How many proxies in front are believed about the visitor's address; 0 believes none. */
  readonly trustProxyHops: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly distDir: string;
}

/**
 * Guarantees settings that are all valid, with defaults filled in.
 *
 * @throws BootError naming every variable that is wrong, and what it accepts
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new BootError(`These environment variables cannot be used:\n${lines.join("\n")}`);
  }
  const value = parsed.data;
  return {
    mode: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    redisUrl: value.REDIS_URL,
    publicUrl: value.PUBLIC_URL === undefined ? undefined : new URL(value.PUBLIC_URL),
    trustProxyHops: value.TRUST_PROXY_HOPS,
    logLevel: value.LOG_LEVEL,
    distDir: value.LOADSTONE_DIST_DIR,
  };
}
