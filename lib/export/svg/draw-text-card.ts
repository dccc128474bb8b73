import type { TextCard } from "@/lib/domain/board/card-schema";
import type { Rect } from "@/lib/drawing/geometry";
import { wrapText } from "@/lib/drawing/text-width";
import type { Theme } from "@/lib/drawing/theme";
import { markup, type Markup } from "@/lib/export/markup";
import { write } from "@/lib/export/svg/pen";

const WIDTH = 224;
const SIZE = 13;
const LINE = 18.2;
const INSET = 12;
/** The grip, which a picture leaves empty, and the room below the text. */
const TOP = 20;
const BOTTOM = 12;

const ROOM = WIDTH - 2 * INSET;

function linesOf(card: TextCard): string[] {
  return wrapText(card.text, ROOM, SIZE);
}

/** The box of a text card; as high as its text. */
export function textCardRect(card: TextCard): Rect {
  return {
    ...card.position,
    width: WIDTH,
    height: TOP + Math.max(2, linesOf(card).length) * LINE + BOTTOM,
  };
}

/** A text card with its text, broken into lines. */
export function drawTextCard(card: TextCard, theme: Theme): Markup {
  const { x, y, width, height } = textCardRect(card);
  const fill = theme.colour("ink");
  const lines = linesOf(card).map((line, index) =>
    write(line, { x: INSET, y: TOP + 13 + index * LINE, size: SIZE, fill, room: ROOM }),
  );
  return markup`<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="9" fill="${theme.colour("warn-bg")}" stroke="${theme.colour("warn")}" stroke-opacity="0.3"/>${lines}</g>`;
}
