import type { FlatEntity, RootName } from "@/lib/domain/board/change";
import type { Scalar } from "@/lib/domain/board/scalars";

/** Fields of prose: kept as shared texts, so that two people can type in one. Patterns over flat field names. */
const TEXT_FIELDS: Partial<Record<RootName, readonly RegExp[]>> = {
  decisions: [
    /^note\.because$/,
    /^note\.since$/,
    /^note\.(gain|giveUp)\.[^.]+\.by$/,
    /^note\.revisitWhen\.event$/,
  ],
  waivers: [/^reason$/],
  cards: [/^text$/],
  intake: [/^context$/, /^apiContract$/],
  overlay: [/^evidence\.[^.]+\.found$/, /^answers\.[^.]+\.text$/, /^results\.[^.]+\.note$/],
};

/** Whether this flat field of this root is prose that people type in together. */
export function isTextField(root: RootName, field: string): boolean {
  return TEXT_FIELDS[root]?.some((pattern) => pattern.test(field)) ?? false;
}

/** Nested objects that must exist even when no flat field is left under them. */
const EMPTY_SHAPES: Partial<Record<RootName, readonly string[]>> = {
  components: ["settings"],
  connections: ["settings"],
  decisions: ["note.gain", "note.giveUp", "note.revisitWhen", "settles"],
  dataModels: ["entities", "queries"],
  intake: ["confirmed", "concerns"],
  overlay: ["evidence", "answers", "scores", "results"],
};

/** Flattens one entity: every leaf is a scalar under the dotted path that leads to it. */
export function flattenEntity(entity: object): FlatEntity {
  const fields: Record<string, Scalar> = {};
  const walk = (value: object, prefix: string): void => {
    for (const [key, child] of Object.entries(value) as [string, unknown][]) {
      if (child === undefined || child === null) continue;
      if (typeof child === "object") walk(child, `${prefix}${key}.`);
      else fields[prefix + key] = child as Scalar;
    }
  };
  walk(entity, "");
  return fields;
}

type Tree = { [key: string]: Tree | Scalar };
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

function descend(tree: Tree, path: readonly string[]): Tree | undefined {
  let at = tree;
  for (const key of path) {
    if (FORBIDDEN.has(key)) return undefined;
    const next = Object.hasOwn(at, key) ? at[key] : (at[key] = {});
    if (typeof next !== "object") return undefined;
    at = next;
  }
  return at;
}

/**
 * Rebuilds an entity from its flat fields; the inverse of `flattenEntity` for every entity that the schema accepts.
 * Fields that contradict each other (`a` beside `a.b`) lose, in order of name. The result is not yet checked.
 */
export function unflattenEntity(root: RootName, fields: FlatEntity): unknown {
  const tree: Tree = {};
  for (const shape of EMPTY_SHAPES[root] ?? []) descend(tree, shape.split("."));
  for (const field of Object.keys(fields).sort()) {
    const path = field.split(".");
    const leaf = path.pop();
    const value = fields[field];
    const parent = descend(tree, path);
    if (leaf === undefined || value === undefined || parent === undefined || FORBIDDEN.has(leaf)) continue;
    if (typeof parent[leaf] !== "object") parent[leaf] = value;
  }
  return tree;
}
