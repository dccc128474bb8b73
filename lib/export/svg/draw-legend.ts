import { PURPOSES, type Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Rect } from "@/lib/drawing/geometry";
import { textWidth } from "@/lib/drawing/text-width";
import type { Theme } from "@/lib/drawing/theme";
import { markup, type Markup } from "@/lib/export/markup";
import { strokeLine } from "@/lib/export/svg/draw-connection";
import { write } from "@/lib/export/svg/pen";

const SAMPLE = 44;
const GAP = 24;
const ROW = 22;

const HUES: Readonly<Partial<Record<Purpose, "messaging" | "data">>> = {
  publish: "messaging",
  subscribe: "messaging",
  replicate: "data",
};

/** What every dash and end on this board means, in rows below the picture; the purposes in use alone. */
export function drawLegend(
  board: Board,
  theme: Theme,
  above: Rect,
): { rect: Rect; drawing: Markup } | undefined {
  const used = new Set(Object.values(board.connections).map(({ purpose }) => purpose));
  const purposes = PURPOSES.filter((purpose) => used.has(purpose));
  if (purposes.length < 2) return undefined;
  let [x, y] = [0, 0];
  const samples = purposes.map((purpose) => {
    const width = SAMPLE + 8 + Math.ceil(textWidth(purpose, 12));
    if (x > 0 && x + width > above.width) [x, y] = [0, y + ROW];
    const hue = HUES[purpose];
    const colour = hue === undefined ? theme.colour("ink-3") : theme.hue(hue);
    const points = [
      { x, y: y + 11 },
      { x: x + SAMPLE, y: y + 11 },
    ];
    const drawn = markup`${strokeLine(points, purpose, colour)}${write(purpose, { x: x + SAMPLE + 8, y: y + 15, size: 12, fill: theme.colour("ink-3") })}`;
    x += width + GAP;
    return drawn;
  });
  const rect = {
    x: above.x,
    y: above.y + above.height + 20,
    width: Math.min(x, above.width),
    height: y + ROW,
  };
  return { rect, drawing: markup`<g transform="translate(${rect.x} ${rect.y})">${samples}</g>` };
}
