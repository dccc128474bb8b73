import type { IconShape } from "@/lib/drawing/icon-shapes";
import { iconShapes } from "@/lib/drawing/icon-shapes";
import { fitText, textWidth, type Weight } from "@/lib/drawing/text-width";
import { markup, type Markup } from "@/lib/export/markup";

/** A text on a picture: `x`, `y` is where its baseline begins, or ends with `end`, or has its middle. */
export type Writing = {
  x: number;
  y: number;
  size: number;
  fill: string;
  /** At most this wide; longer texts are cut. Without it, whole. */
  room?: number;
  weight?: Weight;
  anchor?: "start" | "middle" | "end";
};

/** From this share of its room on, a text is held to the width that was reckoned, whatever font draws it. */
const TIGHT = 0.82;

/** One line of text, cut to its room. A font that is wider than the one reckoned with is squeezed and never runs over. */
export function write(
  text: string,
  { x, y, size, fill, room, weight = "regular", anchor = "start" }: Writing,
): Markup {
  const shown = room === undefined ? text : fitText(text, room, size, weight);
  if (shown.trim() === "") return markup``;
  const width = textWidth(shown, size, weight);
  const held = room !== undefined && width > room * TIGHT;
  return markup`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${
    weight === "semibold" && markup` font-weight="600"`
  }${anchor !== "start" && markup` text-anchor="${anchor}"`}${
    held && markup` textLength="${width}" lengthAdjust="spacingAndGlyphs"`
  }>${shown}</text>`;
}

function shape([tag, attributes]: IconShape): Markup {
  const written = Object.entries(attributes).map(([name, value]) => markup` ${name}="${value}"`);
  return markup`<${tag}${written}/>`;
}

/** An icon of lucide in a square of `size` pixels, its top left corner at `x`, `y`. */
export function drawIcon(name: string, x: number, y: number, size: number, colour: string): Markup {
  return markup`<g transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${iconShapes(name).map(shape)}</g>`;
}
