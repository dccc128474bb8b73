import { plainLines } from "@/lib/domain/exchange/sketch/mermaid-label";

/** A link as it stands in a statement, and where the text goes on behind it. */
export type Link = { label: string; way: "forth" | "back" | "none"; end: number };

const EDGE_ID = /[\w-]{1,60}@(?=[xo<]?(?:--|==|-\.|~~~))/y;
const INVISIBLE = /~~~+/y;
/** A whole link: its head at the left, its stroke, its head at the right. */
const WHOLE = /([xo<])?(?:--+[-xo>]|==+[=xo>]|-\.+-[xo>]?)/y;
/** The beginning of a link with its text within, and what ends it. */
const TEXTED: readonly { begin: RegExp; end: RegExp }[] = [
  { begin: /([xo<])?--(?=[^-xo>]|[xo]\s)/y, end: /--+[-xo>]/g },
  { begin: /([xo<])?==(?=[^=xo>]|[xo]\s)/y, end: /==+[=xo>]/g },
  { begin: /([xo<])?-\.(?=[^-.])/y, end: /\.+-[xo>]?/g },
];
const BACK = /<(?:--+|==+)(?=\s)/y;
const BARS = /\s*\|/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function labelOf(text: string): string {
  return plainLines(text.trim().replace(/^"([\s\S]*)"$/u, "$1")).join(" ");
}

/** `|text|` behind a link; quotes may hold a bar. */
function labelBehind(text: string, at: number): { label: string; end: number } {
  const open = match(BARS, text, at);
  if (open === null) return { label: "", end: at };
  const from = at + open[0].length;
  const quoted = /^\s*"[^"]*"\s*\|/u.exec(text.slice(from, from + 600));
  const end = quoted === null ? text.indexOf("|", from) + 1 : from + quoted[0].length;
  return end === 0 ? { label: "", end: at } : { label: labelOf(text.slice(from, end - 1)), end };
}

/** An arrow whose only head is at its left leads the other way. */
function wayOf(left: string | undefined, stroke: string): Link["way"] {
  return left === "<" && !stroke.endsWith(">") ? "back" : "forth";
}

function textedLink(text: string, at: number): Link | undefined {
  for (const { begin, end } of TEXTED) {
    const opening = match(begin, text, at);
    if (opening === null) continue;
    const from = at + opening[0].length;
    const closing = match(end, text, from);
    if (closing === null) continue;
    const behind = closing.index + closing[0].length;
    return {
      label: labelOf(text.slice(from, closing.index)),
      way: wayOf(opening[1], closing[0]),
      end: behind,
    };
  }
  return undefined;
}

/** `<--` with no text and no other head: Mermaid knows none, and people write it. */
function bareBack(text: string, at: number): Link | undefined {
  const stroke = match(BACK, text, at);
  return stroke === null ? undefined : { ...labelBehind(text, at + stroke[0].length), way: "back" };
}

/** The link that begins exactly here, its text within or behind it; undefined where there is none. */
export function linkAt(text: string, start: number): Link | undefined {
  const at = start + (match(EDGE_ID, text, start)?.[0].length ?? 0);
  const invisible = match(INVISIBLE, text, at);
  if (invisible !== null) return { label: "", way: "none", end: at + invisible[0].length };
  const whole = match(WHOLE, text, at);
  if (whole === null) return textedLink(text, at) ?? bareBack(text, at);
  const stroked = at + whole[0].length;
  const { label, end } = labelBehind(text, stroked);
  return { label, way: wayOf(whole[1], whole[0]), end };
}
