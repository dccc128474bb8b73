import "server-only";
import { err, ok, type Result } from "@/lib/shared/result";

/** Why a body is not a list of JSON values. */
export type JsonProblem = "malformed-json" | "empty-array";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The elements of a JSON array, as they were written: parsing and writing anew would round large numbers. */
function elementsOf(text: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let begin = 1;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isQuoted) {
      if (character === "\\") index += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === "[" || character === "{") depth += 1;
    else if (
      (character === "," && depth === 1) ||
      ((character === "]" || character === "}") && --depth === 0)
    ) {
      elements.push(text.slice(begin, index).trim());
      begin = index + 1;
    }
  }
  return elements;
}

/** The values a JSON body holds: the elements of an array, one level deep, or the one value it is. */
export function splitJson(body: Uint8Array): Result<Uint8Array[], JsonProblem> {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(body).trim();
    value = JSON.parse(text);
  } catch {
    return err("malformed-json");
  }
  if (!Array.isArray(value)) return ok([Buffer.from(text)]);
  if (value.length === 0) return err("empty-array");
  return ok(elementsOf(text).map((element) => Buffer.from(element)));
}
