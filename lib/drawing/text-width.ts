import widths from "@/lib/drawing/generated/glyph-widths.json";

/** The two weights that pictures of a board use. */
export type Weight = keyof typeof widths;

const TABLES: Readonly<Record<Weight, Readonly<Record<string, number>>>> = widths;
/** Signs the font lacks are drawn by another font: wide ones fill a square, others take about this much. */
const WIDE = 1_000;
const UNKNOWN = 640;
const ELLIPSIS = "…";

function signWidth(sign: string, weight: Weight): number {
  const table = TABLES[weight];
  if (Object.hasOwn(table, sign)) return table[sign] ?? UNKNOWN;
  if (/^\p{Mark}$/u.test(sign)) return 0;
  return /^[\p{Extended_Pictographic}\u1100-\u115f\u2e80-\uffe6]|^[\u{1f000}-\u{3fffd}]/u.test(sign)
    ? WIDE
    : UNKNOWN;
}

/** About how wide a text is when drawn in Geist Sans at this size, in pixels. Other sans-serif fonts come within a fifth. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  let sum = 0;
  for (const sign of text) sum += signWidth(sign, weight);
  return (sum * size) / 1_000;
}

/** The text, or as much of it as fits into this width with an ellipsis behind it. */
export function fitText(text: string, width: number, size: number, weight: Weight = "regular"): string {
  if (textWidth(text, size, weight) <= width) return text;
  let kept = "";
  let used = textWidth(ELLIPSIS, size, weight);
  for (const sign of text) {
    used += textWidth(sign, size, weight);
    if (used > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

function breakWord(word: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const sign of word) {
    const more = textWidth(sign, size);
    if (used + more > width && piece !== "") {
      pieces.push(piece);
      [piece, used] = ["", 0];
    }
    piece += sign;
    used += more;
  }
  return [...pieces, piece];
}

function wrapParagraph(paragraph: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/[ \t]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = breakWord(word, width, size);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** A text as lines that fit into this width; its own line breaks are kept, words longer than a line are broken. */
export function wrapText(text: string, width: number, size: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, size));
}
