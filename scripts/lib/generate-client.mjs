import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SOURCE = "prisma/schema.prisma";
const POSTGRESQL = "prisma/postgresql/schema.prisma";
const STAMP = "prisma/generated/.stamp";

/**
 * Derives the PostgreSQL schema from the SQLite one: the same models, another provider and output.
 *
 * @param {string} schema text of prisma/schema.prisma
 * @returns {string} text of prisma/postgresql/schema.prisma
 */
export function toPostgresqlSchema(schema) {
  return schema
    .replace(/^\/\/ The schema of record[\s\S]*?\n\n/, "// Written by scripts/generate.mjs. Do not edit.\n\n")
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('output   = "./generated/sqlite"', 'output   = "../generated/postgresql"');
}

function generate(root, schemaPath) {
  const cli = join(root, "node_modules/prisma/build/index.js");
  const result = spawnSync(process.execPath, [cli, "generate", "--schema", schemaPath], {
    cwd: root,
    encoding: "utf8",
    // `generate` never runs the schema engine but insists that a file of that name exists, and
    // would otherwise download one.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_SCHEMA: schemaPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (result.status !== 0) {
    throw new Error(`prisma generate failed for ${schemaPath}:\n${result.stdout}${result.stderr}`);
  }
}

/**
 * Writes the database clients when the schema or the generator's version has changed since the last time; does
 * nothing otherwise.
 *
 * @param {{ root: string, say?: (line: string) => void }} options
 * @returns {boolean} whether anything was written
 */
export function generateClient({ root, say = () => {} }) {
  const schema = readFileSync(join(root, SOURCE), "utf8");
  const version = JSON.parse(readFileSync(join(root, "node_modules/prisma/package.json"), "utf8")).version;
  const stamp = createHash("sha256").update(version).update(schema).digest("hex");
  const stampPath = join(root, STAMP);
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp) return false;

  say("Writing the database clients …");
  mkdirSync(dirname(join(root, POSTGRESQL)), { recursive: true });
  writeFileSync(join(root, POSTGRESQL), toPostgresqlSchema(schema));
  generate(root, SOURCE);
  generate(root, POSTGRESQL);
  writeFileSync(stampPath, stamp);
  return true;
}
