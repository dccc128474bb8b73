/** Signs that Markdown, or what stands behind it, reads as more than themselves. */
const SIGNS = /[\\`*_{}[\]<>|~$&]/g;

/** A text as it may stand anywhere on a line of Markdown: one line, and nothing in it is markup. Empty stays empty. */
export function inMarkdown(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
  // What begins a heading, a list or a quote does so only at the beginning of a line.
  return flat
    .replace(SIGNS, "\\$&")
    .replace(/^(?:[#+=-]|\d+(?=[.)](?:\s|$)))/u, (start) =>
      /\d/u.test(start) ? `${start}\\` : `\\${start}`,
    );
}

/** A text as a value of a front matter: in quotes, on one line, and nothing that a reader without front matter would obey. */
export function inFrontMatter(text: string): string {
  const quoted = JSON.stringify(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim());
  return quoted.replace(/[<>&[\]`*_!|]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A table of Markdown; cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === "" ? " " : cell)).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
