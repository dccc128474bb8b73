import type { Sketcher } from "@/lib/domain/exchange/sketch/create-sketcher";
import { sketchLines, type NumberedLine } from "@/lib/domain/exchange/sketch/sketch-lines";

/** A diagram taken apart: its title where it has one, and its statements in order. */
export type MermaidText = { title?: string; statements: readonly NumberedLine[] };

/** Opening and closing signs within which a semicolon ends nothing. */
const OPENS = new Set("[({");
const CLOSES = new Set("])}");

/** The lines within the first fence of a Markdown text; all of them where there is none. */
function withinFence(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const open = lines.findIndex(({ text }) => /^\s*(?:```+|~~~+)\s*\{?\.?mermaid\b/iu.test(text));
  if (open === -1) return lines;
  const close = lines.findIndex(({ text }, index) => index > open && /^\s*(?:```+|~~~+)\s*$/u.test(text));
  return lines.slice(open + 1, close === -1 ? undefined : close);
}

/** The lines behind a front matter, and the title that it names. */
function behindFrontMatter(lines: readonly NumberedLine[]): {
  title?: string;
  rest: readonly NumberedLine[];
} {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  if (lines[first]?.text.trim() !== "---") return { rest: lines };
  const close = lines.findIndex(({ text }, index) => index > first && text.trim() === "---");
  if (close === -1) return { rest: lines.slice(first + 1) };
  const named = lines
    .slice(first + 1, close)
    .map(({ text }) => /^title:\s*(.+)$/u.exec(text)?.[1]?.trim())
    .find((title) => title !== undefined);
  const title = named?.replace(/^(["'])(.*)\1$/u, "$2").replace(/\\(["\\])/gu, "$1");
  return { ...(title !== undefined && title !== "" && { title }), rest: lines.slice(close + 1) };
}

/** The lines without comments and without directives, which may run over several lines. */
function withoutComments(lines: readonly NumberedLine[]): NumberedLine[] {
  let inDirective = false;
  return lines.filter(({ text }) => {
    const trimmed = text.trim();
    if (inDirective) {
      inDirective = !trimmed.includes("}%%");
      return false;
    }
    if (trimmed.startsWith("%%{")) inDirective = !trimmed.includes("}%%");
    return !trimmed.startsWith("%%");
  });
}

/** Cuts a line at its semicolons, except within quotes, brackets and bars. */
function cutLine({ text, line }: NumberedLine): NumberedLine[] {
  const statements: NumberedLine[] = [];
  let [from, depth, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (OPENS.has(sign)) depth += 1;
    else if (CLOSES.has(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ";" && depth === 0) {
      statements.push({ text: text.slice(from, at), line });
      from = at + 1;
    }
  }
  return [...statements, { text: text.slice(from), line }];
}

/** Joins a line whose quote is open with those up to the one that closes it, at most this many. */
const MOST_JOINED = 6;

function joinQuoted(lines: readonly NumberedLine[]): NumberedLine[] {
  const quotes = (text: string): number => text.split('"').length - 1;
  const joined: NumberedLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    if (first === undefined) continue;
    const reach = lines.slice(at + 1, at + MOST_JOINED);
    const close = quotes(first.text) % 2 === 0 ? -1 : reach.findIndex(({ text }) => quotes(text) % 2 === 1);
    // A second quote that opens a label of its own means that the first was only forgotten.
    const closing = reach[close];
    if (closing === undefined || /^\s*[\p{L}\p{N}_]+\s*[[({>]+"/u.test(closing.text)) {
      joined.push(first);
      continue;
    }
    joined.push({
      line: first.line,
      text: [first, ...reach.slice(0, close + 1)].map(({ text }) => text).join("<br>"),
    });
    at += close + 1;
  }
  return joined;
}

/** Takes the text of a diagram apart into statements with the number of the line that each begins on. */
export function mermaidStatements(text: string, sketcher: Sketcher): MermaidText {
  const { rest, ...title } = behindFrontMatter(withinFence(sketchLines(text, sketcher)));
  const statements = joinQuoted(withoutComments(rest))
    .flatMap(cutLine)
    .map((one) => ({ ...one, text: one.text.trim() }))
    .filter((one) => one.text !== "");
  return { ...title, statements };
}
