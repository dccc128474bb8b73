import type { ColourName, Theme } from "@/lib/drawing/theme";
import { themeOf, type ThemeName } from "@/lib/drawing/theme";

const USED: readonly ColourName[] = [
  "bg",
  "panel",
  "line",
  "line-strong",
  "ink",
  "ink-2",
  "ink-3",
  "accent",
  "hot",
  "hot-bg",
  "warn",
  "warn-bg",
  "ok",
  "ok-bg",
];

function variables(theme: Theme): string {
  return `:root{${USED.map((name) => `--${name}:${theme.colour(name)}`).join(";")}}`;
}

const RULES = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:14px/1.5 "Geist Sans",Geist,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0;letter-spacing:-0.01em}
h2{font-size:1.125rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line-strong)}
h3{font-size:.9375rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0}
.quiet{color:var(--ink-2)}
.small{font-size:.8125rem;color:var(--ink-3)}
figure{margin:1.5rem 0 0;border:1px solid var(--line);border-radius:8px;overflow:hidden}
figure svg{display:block;width:100%;height:auto}
dl.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11.5rem,48%),1fr));margin:1.5rem 0 0;background:var(--panel);border:1px solid var(--line);border-radius:8px;overflow:hidden}
dl.numbers div{box-shadow:0 0 0 .5px var(--line);padding:.625rem .75rem}
dl.numbers dt{font-size:.8125rem;color:var(--ink-3)}
dl.numbers dd{margin:0;font-size:1.125rem;font-weight:600;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.8125rem}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--ink-2)}
td.number{font-variant-numeric:tabular-nums;white-space:nowrap}
ul,ol{margin:.25rem 0;padding-left:1.25rem}
li{margin:.25rem 0}
ul.columns{columns:2;column-gap:2rem}
article{border:1px solid var(--line);border-radius:8px;background:var(--panel);padding:.75rem 1rem;margin:.75rem 0}
article h3{margin-top:0}
.tag{display:inline-block;font-size:.75rem;font-weight:600;padding:0 .5rem;border-radius:999px;border:1px solid var(--line-strong);color:var(--ink-2)}
.tag.hot{color:var(--hot);background:var(--hot-bg);border-color:var(--hot)}
.tag.warn{color:var(--warn);background:var(--warn-bg);border-color:var(--warn)}
.tag.ok{color:var(--ok);background:var(--ok-bg);border-color:var(--ok)}
.written{white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:40rem){ul.columns{columns:1}}
@page{size:A4;margin:16mm}
@media print{body{background:none;font-size:11px}main{max-width:none;padding:0}h2{break-after:avoid}article,figure,tr,li{break-inside:avoid}figure svg{max-height:230mm}thead{display:table-header-group}}
`;

/** The style sheet of a report: the theme on the screen, always the light one on paper. */
export function reportStyle(theme: ThemeName): string {
  return `${variables(themeOf(theme))}${RULES}@media print{${variables(themeOf("light"))}}`.replaceAll(
    "\n",
    "",
  );
}
