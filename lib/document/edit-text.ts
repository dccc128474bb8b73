import type * as Y from "yjs";
import { readText } from "@/lib/document/read-text";

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Length of the common beginning. Never ends inside a surrogate pair: Yjs would replace both halves. */
function commonPrefix(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  return length > 0 && isHighSurrogate(before.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonSuffix(before: string, after: string, prefix: number): number {
  const most = Math.min(before.length, after.length) - prefix;
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1;
  }
  return length > 0 && isLowSurrogate(before.charCodeAt(before.length - length)) ? length - 1 : length;
}

/**
 * Makes a shared text read `after` by one deletion and one insertion between their common ends, so that what others
 * type elsewhere in it at the same time stays.
 */
export function editText(text: Y.Text, after: string): void {
  const before = readText(text);
  if (before === after) return;
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, prefix);
  const gone = before.length - prefix - suffix;
  if (gone > 0) text.delete(prefix, gone);
  if (prefix + suffix < after.length) text.insert(prefix, after.slice(prefix, after.length - suffix));
}
