import { scanJson } from "@/lib/domain/exchange/scan-json";
import { FRAGMENT, fragmentSchema, type Fragment } from "@/lib/domain/fragment/fragment-schema";
import { err, ok, type Result } from "@/lib/shared/result";

/** Why a text holds no fragment that can be pasted. */
export type FragmentFault = {
  code: "empty" | "too-large" | "not-a-fragment" | "a-sketch" | "broken";
  message: string;
};

const MOST_CHARACTERS = 2 * 1_024 * 1_024;
const SKETCH = /(-->|->|→)|^\s*(flowchart|graph)\s/m;

const SAID: Readonly<Record<FragmentFault["code"], string>> = {
  empty: "There is nothing to paste yet. Copy components first, here or on another board.",
  "too-large": "That is more than a board takes in at once. Copy fewer components.",
  "not-a-fragment":
    "What was copied last is no part of a board. Copy components first, here or on another board.",
  "a-sketch":
    "That reads like a sketch of a system, not like parts of a board. A new board can begin from it.",
  broken: "Those components were copied by another version, or cut short on the way. Copy them again.",
};

function fault(code: FragmentFault["code"]): { ok: false; error: FragmentFault } {
  return err({ code, message: SAID[code] });
}

function readJson(text: string): unknown {
  if (!text.trimStart().startsWith("{") || scanJson(text).length > 0) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads what a clipboard holds. Anything may stand there: whatever is no fragment is answered with what it seems to be. */
export function parseFragment(text: string): Result<Fragment, FragmentFault> {
  if (text.trim() === "") return fault("empty");
  const isOurs = text.slice(0, 200).includes(FRAGMENT.format);
  if (!isOurs) return fault(SKETCH.test(text.slice(0, 20_000)) ? "a-sketch" : "not-a-fragment");
  if (text.length > MOST_CHARACTERS) return fault("too-large");
  const parsed = fragmentSchema.safeParse(readJson(text));
  return parsed.success ? ok(parsed.data) : fault("broken");
}
