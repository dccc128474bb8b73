import type { ThemeName } from "@/lib/drawing/theme";
import { markup, type Markup } from "@/lib/export/markup";
import { defenceSections } from "@/lib/export/report/defence-sections";
import type { Report } from "@/lib/export/report/report";
import { systemSections } from "@/lib/export/report/report-sections";
import { reportStyle } from "@/lib/export/report/report-style";

/** Nothing is fetched and nothing is run, even by a reader that overlooks a sign. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What stands at the top, and is not escaped: our own picture and our own style sheet. */
function raw(text: string): Markup {
  return { markup: text };
}

/**
 * A report as one HTML document that stands alone: it fetches nothing, runs nothing, and prints on A4. `svg` is the
 * board's picture as `boardSvg` draws it.
 */
export function reportHtml(report: Report, svg: string, theme: ThemeName): string {
  const { title, about, stage, numbers } = report;
  const { markup: body } =
    markup`<main><header><p class="small">${stage.place}</p><h1>${title}</h1><p class="quiet">${about}</p><p><strong>${stage.title}.</strong> ${stage.says} ${stage.sentence}</p></header><figure>${raw(svg)}</figure><dl class="numbers">${numbers.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>${systemSections(report)}${defenceSections(report)}</main>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="${theme}">${markup`<title>${title}</title>`.markup}<style>${reportStyle(theme)}</style></head><body>${body}</body></html>
`;
}
