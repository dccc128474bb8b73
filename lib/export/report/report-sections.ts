import { markup, type Markup } from "@/lib/export/markup";
import type { Report } from "@/lib/export/report/report";

const NOTHING = markup``;

/** A section with its heading; nothing where it has no content. */
export function section(title: string, content: readonly Markup[]): Markup {
  return content.length === 0 ? NOTHING : markup`<section><h2>${title}</h2>${content}</section>`;
}

/** A list with its heading; nothing where it has no items. */
export function listed(title: string, items: readonly Markup[]): Markup[] {
  if (items.length === 0) return [];
  return [markup`<h3>${title}</h3><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`];
}

/** A table; cells that begin with a digit keep their line. */
export function table(head: readonly string[], rows: readonly (readonly (string | Markup)[])[]): Markup {
  const cell = (value: string | Markup): Markup => {
    const isNumber = typeof value === "string" && /^[<$]?\s?\d/u.test(value);
    return isNumber ? markup`<td class="number">${value}</td>` : markup`<td>${value}</td>`;
  };
  return markup`<div class="wide"><table><thead><tr>${head.map((one) => markup`<th scope="col">${one}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

/** A word in a pill, coloured besides. */
export function tag(word: string, tone: "hot" | "warn" | "ok" | "plain"): Markup {
  return markup`<span class="tag ${tone}">${word}</span>`;
}

const KEPT = { met: "ok", missed: "hot", "not reckoned": "plain" } as const;

function promised({ requirements }: Report): Markup {
  const rows = requirements.map(({ text, target = "", kept, shortfall = "" }) => [
    text,
    target,
    kept === undefined ? "" : markup`${tag(kept, KEPT[kept])} ${shortfall}`,
  ]);
  return section(
    "What it promises",
    rows.length === 0 ? [] : [table(["Requirement", "Target", "The board"], rows)],
  );
}

function traffic({ classes }: Report): Markup {
  const rows = classes.map(({ name, peak, p99, availability }) => [name, peak, p99, availability]);
  return section(
    "Traffic",
    rows.length === 0 ? [] : [table(["Class", "At peak", "Slowest hundredth", "Availability"], rows)],
  );
}

function parts({ parts: all }: Report): Markup {
  const rows = all.map(({ name, kind, copies, busy, tone, availability, cost }) => [
    name,
    kind,
    copies,
    tone === "ok" ? busy : tag(busy, tone),
    availability,
    cost,
  ]);
  return section(
    "Parts, the busiest first",
    rows.length === 0 ? [] : [table(["Part", "Kind", "Copies", "Busiest", "Availability", "A month"], rows)],
  );
}

function open({ findings, owed }: Report): Markup {
  return section("What stands open", [
    ...listed(
      "Findings",
      findings.map(
        ({ level, title, message }) =>
          markup`${tag(level, level === "error" || level === "block" ? "hot" : "warn")} <strong>${title}</strong> ${message}`,
      ),
    ),
    ...listed(
      "Notes that are owed",
      owed.map(
        ({ step, question, says }) =>
          markup`<strong>${step}</strong>: ${question} <span class="quiet">${says}</span>`,
      ),
    ),
  ]);
}

function connections({ connections: all }: Report): Markup {
  return section(
    "Connections",
    all.length === 0 ? [] : [markup`<ul class="columns">${all.map((one) => markup`<li>${one}</li>`)}</ul>`],
  );
}

function intake({ intake: { context, apiContract } }: Report): Markup {
  const written = (title: string, text: string): Markup[] =>
    text === "" ? [] : [markup`<h3>${title}</h3><p class="written">${text}</p>`];
  return section("In their own words", [
    ...written("Context", context),
    ...written("API contract", apiContract),
  ]);
}

/** The sections of a report that tell the system: promises, traffic, parts, connections, what is open. */
export function systemSections(report: Report): Markup[] {
  return [
    promised(report),
    traffic(report),
    parts(report),
    open(report),
    connections(report),
    intake(report),
  ];
}
