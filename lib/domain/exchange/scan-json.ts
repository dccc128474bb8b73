import type { BoardFileFault } from "@/lib/domain/exchange/board-file-error";

/** The most objects and lists within each other. A board needs six. */
const MOST_DEPTH = 32;
const MOST_FAULTS = 1_000;
const NEVER_KEYS = new Set(["__proto__", "constructor", "prototype"]);

type Level = { keys: Set<string> | undefined; key: string; item: number };

/** The place after the text that begins with a quote at `start`, or the end when it is never closed. */
function afterText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return Math.min(at + 1, json.length);
}

function isKey(json: string, after: number): boolean {
  let at = after;
  while (at < json.length && " \t\n\r".includes(json[at] ?? "")) at += 1;
  return json[at] === ":";
}

function keyIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted; // The parser, which runs next, says what is wrong with it.
  }
}

function pathOf(levels: readonly Level[]): string {
  const path = levels
    .map((level) => (level.keys ? level.key : String(level.item)))
    .filter((key) => key !== "");
  return path.join(".") || "(file)";
}

function keyFault(levels: readonly Level[], level: Level): BoardFileFault | undefined {
  if (NEVER_KEYS.has(level.key)) {
    return {
      path: pathOf(levels),
      message: `"${level.key}" is not a name that a file may use.`,
      accepted: "any other name",
    };
  }
  if (!level.keys?.has(level.key)) return undefined;
  return {
    path: pathOf(levels),
    message: "The same name stands here twice; one of the two would be lost.",
    accepted: "each name once",
  };
}

/**
 * What `JSON.parse` would pass over in silence: names that JavaScript gives a meaning, names given twice, and depth
 * without end. Reads any text, JSON or not, in linear time and without recursion.
 */
export function scanJson(json: string): BoardFileFault[] {
  const faults: BoardFileFault[] = [];
  const levels: Level[] = [];
  for (let at = 0; at < json.length && faults.length < MOST_FAULTS; at += 1) {
    const sign = json[at];
    const level = levels.at(-1);
    if (sign === '"') {
      const after = afterText(json, at);
      if (level?.keys && isKey(json, after)) {
        level.key = keyIn(json.slice(at, after));
        const fault = keyFault(levels, level);
        if (fault) faults.push(fault);
        level.keys.add(level.key);
      }
      at = after - 1;
    } else if (sign === "{" || sign === "[") {
      if (levels.length >= MOST_DEPTH) {
        const accepted = `at most ${String(MOST_DEPTH)} within each other`;
        return [
          ...faults,
          { path: pathOf(levels), message: "Objects and lists stand too deep within each other.", accepted },
        ];
      }
      levels.push({ keys: sign === "{" ? new Set() : undefined, key: "", item: 0 });
    } else if (sign === "}" || sign === "]") levels.pop();
    else if (sign === "," && level) level.item += 1;
  }
  return faults;
}
