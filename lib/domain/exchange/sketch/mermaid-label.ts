import { readCount } from "@/lib/domain/exchange/sketch/read-count";

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  nbsp: " ",
  semi: ";",
  colon: ":",
  num: "#",
};

function decoded(text: string): string {
  return text.replace(/[#&]#?(\d{1,7}|[a-z]{2,6});/giu, (whole, code: string) => {
    const point = Number(code);
    if (Number.isInteger(point))
      return point > 31 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : " ";
    return NAMED[code.toLowerCase()] ?? whole;
  });
}

/** Markdown within backticks, as Mermaid draws it: without its marks. */
function withoutMarkdown(text: string): string {
  const inner = /^`([\s\S]*)`$/u.exec(text.trim())?.[1];
  return inner === undefined ? text : inner.replace(/\*\*|__|\*|_/gu, "");
}

/** What a label says: a name, what the thing is, and how many of it. */
export type MermaidLabel = { name: string; says: string; count?: number };

/** A label as plain lines: tags and icons taken away, entities read. */
export function plainLines(written: string): string[] {
  return withoutMarkdown(written)
    .replace(/\bfa[bklrs]?:fa-[\w-]{1,60}/gu, " ")
    .split(/<br\s*\/?>|\\n|\n/iu)
    .map((line) =>
      decoded(line.replace(/<\/?[a-zA-Z][^<>]{0,200}>/gu, " "))
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "");
}

/** A line without "× 4" and "2 zones", which our own diagrams put between dots. */
function withoutNumbers(line: string): { text: string; count?: number } {
  let count: number | undefined;
  const kept = line.split("·").filter((part) => {
    const copies = /^[×x]\s?(\d{1,6})$/u.exec(part.trim());
    if (copies !== null) count = Number(copies[1]);
    return copies === null && !/^\d+\s+zones$/u.test(part.trim());
  });
  return { text: kept.join("·").trim(), ...(count !== undefined && count > 0 && { count }) };
}

/** Reads a node's label: its first line names it, the others say what it is. */
export function readLabel(written: string): MermaidLabel {
  const [first = "", ...others] = plainLines(written);
  const named = readCount(first);
  const rest = withoutNumbers(others.join(" "));
  const count = rest.count ?? (Number.isNaN(named.count) ? undefined : named.count);
  return { name: named.name, says: rest.text, ...(count !== undefined && { count }) };
}
