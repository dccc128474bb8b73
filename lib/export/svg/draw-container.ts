import { copiesOf } from "@/lib/drawing/component-words";
import type { PlacedComponent } from "@/lib/drawing/picture";
import { fitText, textWidth } from "@/lib/drawing/text-width";
import type { Theme } from "@/lib/drawing/theme";
import { markup, type Markup } from "@/lib/export/markup";
import { nameOf } from "@/lib/export/svg/draw-component";
import { drawIcon, write } from "@/lib/export/svg/pen";

const INSET = 12;
const SIZE = 12;

/** A container as a labelled frame with a quiet fill. */
export function drawContainer(placed: PlacedComponent, theme: Theme): Markup {
  const { component, kind, rect } = placed;
  const hue = theme.hue("container");
  const copies = copiesOf(component, kind);
  const left = INSET + 20;
  const copiesRoom = copies === "" ? 0 : textWidth(copies, SIZE) + 8;
  const room = rect.width - left - INSET - copiesRoom;
  const name = nameOf(placed);
  const after = left + textWidth(fitText(name, room, SIZE, "semibold"), SIZE, "semibold") + 8;
  return markup`<g transform="translate(${rect.x} ${rect.y})"><title>${[name, kind?.name ?? component.kind].join(", ")}</title><rect width="${rect.width}" height="${rect.height}" rx="12" fill="${hue}" fill-opacity="0.06" stroke="${hue}" stroke-opacity="0.4"/>${drawIcon(kind?.icon ?? "square-dashed", INSET, 9, 14, theme.colour("ink-2"))}${write(name, { x: left, y: 20, size: SIZE, fill: theme.colour("ink-2"), room, weight: "semibold" })}${write(copies, { x: after, y: 20, size: SIZE, fill: theme.colour("ink-3") })}</g>`;
}
