import { copiesOf, detailOf, percentText, resourceWord } from "@/lib/drawing/component-words";
import { toneOf } from "@/lib/domain/load/load-tone";
import type { PlacedComponent } from "@/lib/drawing/picture";
import { textWidth } from "@/lib/drawing/text-width";
import type { Theme } from "@/lib/drawing/theme";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import { markup, type Markup } from "@/lib/export/markup";
import { drawIcon, write } from "@/lib/export/svg/pen";

const INSET = 12;
const TILE = 30;
const RADIUS = 9;
const MARK_HEIGHT = 20;

/** The name a component goes by: its own, else its kind's. */
export function nameOf({ component, kind }: Pick<PlacedComponent, "component" | "kind">): string {
  return component.name.trim() === "" ? (kind?.name ?? "Unnamed") : component.name;
}

function frame({ rect }: PlacedComponent, theme: Theme, load: ComponentLoad | undefined): Markup {
  const tone = load?.worst === undefined ? "ok" : toneOf(load.utilisation);
  const [stroke, fill] =
    tone === "ok"
      ? [theme.colour("line-strong"), theme.colour("panel")]
      : [theme.colour(tone), theme.colour(`${tone}-bg`)];
  return markup`<rect x="1" y="3" width="${rect.width - 2}" height="${rect.height - 1}" rx="${RADIUS}" fill="#000" fill-opacity="0.07"/><rect width="${rect.width}" height="${rect.height}" rx="${RADIUS}" fill="${fill}" stroke="${stroke}"/>`;
}

function foot(
  { component, kind, rect }: PlacedComponent,
  theme: Theme,
  load: ComponentLoad | undefined,
): Markup {
  const copies = copiesOf(component, kind);
  const middle = rect.height - 14;
  const quiet = theme.colour("ink-3");
  const right = rect.width - INSET;
  const copiesWidth = textWidth(copies, 12);
  const words = write(copies, {
    x: right,
    y: middle + 4,
    size: 12,
    fill: quiet,
    anchor: "end",
    room: copiesWidth,
  });
  if (load?.worst === undefined) return words;
  const tone = toneOf(load.utilisation);
  const percent = percentText(load.utilisation);
  const percentWidth = textWidth(percent, 12);
  const length = right - INSET - percentWidth - 8 - (copies === "" ? 0 : copiesWidth + 10);
  const used = Math.min(1, load.utilisation) * length;
  return markup`<rect x="${INSET}" y="${middle - 1.5}" width="${length}" height="3" rx="1.5" fill="${theme.colour("line")}"/><rect x="${INSET}" y="${middle - 1.5}" width="${used}" height="3" rx="1.5" fill="${theme.colour(tone)}"/>${write(
    percent,
    {
      x: INSET + length + 8,
      y: middle + 4,
      size: 12,
      fill: tone === "hot" ? theme.colour("hot") : quiet,
      room: percentWidth,
    },
  )}${words}`;
}

/** "92 % of reads", on the upper edge of a card that is at or past its limit. */
function heat({ rect }: PlacedComponent, theme: Theme, load: ComponentLoad | undefined): Markup {
  if (load?.worst === undefined || toneOf(load.utilisation) !== "hot") return markup``;
  const words = `${percentText(load.utilisation)} of ${resourceWord(load.worst.resource)}`;
  const width = textWidth(words, 12) + 28;
  const [x, y] = [rect.width - 10 - width, -MARK_HEIGHT / 2];
  const hot = theme.colour("hot");
  return markup`<rect x="${x}" y="${y}" width="${width}" height="${MARK_HEIGHT}" rx="${MARK_HEIGHT / 2}" fill="${theme.colour("hot-bg")}" stroke="${hot}"/>${drawIcon("flame", x + 6, y + 4, 12, hot)}${write(words, { x: x + 21, y: y + 14, size: 12, fill: hot, room: width - 26 })}`;
}

/** A component as a card: icon, name, kind, copies and zones; with a load, how busy it is, by bar, number and colour. */
export function drawComponent(
  placed: PlacedComponent,
  theme: Theme,
  load: ComponentLoad | undefined,
): Markup {
  const { component, kind, rect } = placed;
  const hue = theme.hue(kind?.category ?? "generic");
  const name = nameOf(placed);
  const left = INSET + TILE + 10;
  const room = rect.width - left - 10;
  return markup`<g transform="translate(${rect.x} ${rect.y})"><title>${[name, detailOf(component, kind), copiesOf(component, kind)].filter(Boolean).join(", ")}</title>${frame(placed, theme, load)}<rect x="${INSET}" y="10" width="${TILE}" height="${TILE}" rx="7" fill="${hue}" fill-opacity="${theme.tint}"/>${drawIcon(kind?.icon ?? "square-dashed", INSET + 6.5, 16.5, 17, hue)}${write(name, { x: left, y: 23, size: 13.5, fill: theme.colour("ink"), room, weight: "semibold" })}${write(detailOf(component, kind), { x: left, y: 39, size: 12, fill: theme.colour("ink-3"), room })}${foot(placed, theme, load)}${heat(placed, theme, load)}</g>`;
}
