import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";

/** A name and how many of it: `count` is undefined where nothing is said, NaN where the number cannot be. */
export type Counted = { name: string; count?: number };

const BEHIND = /^(.+?)(?:\s+x\s?|\s*[×*]\s?|\s*\(\s*[x×]\s?)(\d{1,9})\s*\)?$/iu;
const BEFORE = /^(\d{1,9})\s*[x×*]\s+(.+)$/iu;

function counted(name: string, digits: string): Counted {
  const count = Number(digits);
  return { name: name.trim(), count: count >= 1 && count <= SKETCH_LIMITS.count ? count : Number.NaN };
}

/** Reads `api x4`, `api ×4`, `api*4`, `api (x4)` and `4x api` as a name and a number. */
export function readCount(text: string): Counted {
  const behind = BEHIND.exec(text);
  if (behind?.[1] !== undefined && behind[2] !== undefined) return counted(behind[1], behind[2]);
  const before = BEFORE.exec(text);
  if (before?.[1] !== undefined && before[2] !== undefined) return counted(before[2], before[1]);
  return { name: text.trim() };
}
