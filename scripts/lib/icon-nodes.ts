import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

/** Drawn where a kind names no icon, by the pictures themselves, and by what the canvas and the outline say of a part. */
const ALWAYS = [
  "arrow-right-left",
  "box",
  "boxes",
  "circle-alert",
  "circle-check",
  "circle-x",
  "clock",
  "flame",
  "info",
  "list-ordered",
  "scale",
  "square-dashed",
  "sticky-note",
  "table-2",
  "triangle-alert",
];
const ICONS = "node_modules/lucide-react/dist/esm/icons";

type Shape = readonly [tag: string, attributes: Record<string, string>];

/** Read as text and not imported: the module's other half needs React, which is another one on the server. */
function nodesOf(name: string): Shape[] {
  const text = readFileSync(join(ICONS, `${name}.mjs`), "utf8");
  const renamed = /export \{ default \} from '\.\/([a-z0-9-]+)\.mjs'/.exec(text)?.[1];
  if (renamed !== undefined) return nodesOf(renamed);
  const literal = /const __iconData = (\{[\s\S]*?\n\});/.exec(text)?.[1];
  if (literal === undefined) throw new Error(`The icon "${name}" is not written as it used to be.`);
  const { node } = runInNewContext(`(${literal})`) as { node: Shape[] };
  return node.map(([tag, { key: _key, ...attributes }]) => [tag, attributes]);
}

/** The shapes of these icons and of those that are always at hand, by name, as lucide draws them in a square of 24. */
export function iconNodes(names: readonly string[]): Record<string, readonly Shape[]> {
  const sorted = [...new Set([...ALWAYS, ...names])].sort();
  return Object.fromEntries(sorted.map((name) => [name, nodesOf(name)]));
}
