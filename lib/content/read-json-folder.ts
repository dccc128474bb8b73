import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type * as z from "zod";
import type { ContentFault } from "@/lib/content/fault";

type Read<Value> = { values: Value[]; faults: ContentFault[] };

/** Parses one JSON file by a schema; every fault names the file and the field. */
export function readJsonFile<Value>(
  root: string,
  path: string,
  schema: z.ZodType<Value>,
): { value?: Value; faults: ContentFault[] } {
  const file = relative(root, path);
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    return { faults: [{ file, field: "", message: `could not be read as JSON: ${String(cause)}` }] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return {
    faults: parsed.error.issues.map((issue) => ({
      file,
      field: issue.path.join("."),
      message: issue.message,
    })),
  };
}

/** Reads every JSON file of a folder, in order of name; ids must be the file's name. Faults of all files are collected. */
export function readJsonFolder<Value extends { id: string }>(
  root: string,
  folder: string,
  schema: z.ZodType<Value>,
): Read<Value> {
  const values: Value[] = [];
  const faults: ContentFault[] = [];
  for (const name of readdirSync(join(root, folder))
    .filter((one) => one.endsWith(".json"))
    .sort()) {
    const path = join(root, folder, name);
    const { value, faults: found } = readJsonFile(root, path, schema);
    faults.push(...found);
    if (value && value.id !== basename(name, ".json"))
      faults.push({
        file: relative(root, path),
        field: "id",
        message: `expected "${basename(name, ".json")}", the file's name`,
      });
    if (value) values.push(value);
  }
  return { values, faults };
}
