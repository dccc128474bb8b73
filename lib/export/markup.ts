/** Text that is markup and may stand as it is. Only `markup` makes it. */
export type Markup = { readonly markup: string };

type Value = Markup | readonly Markup[] | string | number | false | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no XML document may hold, not even escaped: most control characters, halves of surrogate pairs. */
const UNLAWFUL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as it may stand between tags and within quotes, in HTML and in XML. What neither can hold becomes a mark. */
export function escapeText(text: string): string {
  return text.replace(UNLAWFUL, "\ufffd").replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** At most two digits behind the point: a hundredth of a pixel is not seen. */
function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function written(value: Value): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "string") return escapeText(value);
  return "markup" in value ? value.markup : value.map((one) => one.markup).join("");
}

/**
 * A template for SVG and HTML: every text put into it is escaped, so that a name that tries to be a script stays a name.
 * Markup within markup, and lists of it, are taken as they are; `false` and `undefined` leave nothing.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.map((part, index) => part + written(values[index])).join("") };
}
