import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import { lineCategory, lineSentence, pillText } from "@/lib/drawing/connection-words";
import { arrivalAngle, edgePath } from "@/lib/drawing/edge-path";
import { END_SHAPES } from "@/lib/drawing/end-shapes";
import type { Point, Rect } from "@/lib/drawing/geometry";
import type { PlacedLine } from "@/lib/drawing/picture";
import { PURPOSE_LOOKS } from "@/lib/drawing/purpose-look";
import { fitText, textWidth } from "@/lib/drawing/text-width";
import type { Theme } from "@/lib/drawing/theme";
import { markup, type Markup } from "@/lib/export/markup";
import { write } from "@/lib/export/svg/pen";

const PILL_HEIGHT = 20;
const PILL_ROOM = 150;

/** A line along points, dashed and ended as its purpose is on the canvas. */
export function strokeLine(points: readonly Point[], purpose: Purpose, colour: string): Markup {
  const end = points.at(-1);
  if (end === undefined) return markup``;
  const look = PURPOSE_LOOKS[purpose];
  const { path, filled } = END_SHAPES[look.end];
  return markup`<path d="${edgePath(points)}" fill="none" stroke="${colour}" stroke-width="${look.width}"${look.dash !== undefined && markup` stroke-dasharray="${look.dash}"`} stroke-linecap="round"/><path d="${path}" transform="translate(${end.x} ${end.y}) rotate(${arrivalAngle(points)})" fill="${filled ? colour : "none"}" stroke="${colour}" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/>`;
}

/** A connection's line, without its pill: pills lie above all lines. */
export function drawConnection(
  { line, points }: PlacedLine,
  board: Board,
  catalogue: Catalogue,
  theme: Theme,
): Markup {
  const category = lineCategory(line, board, catalogue);
  const colour = category === null ? theme.colour("ink-3") : theme.hue(category);
  return markup`<g><title>${lineSentence(line, board, catalogue)}</title>${strokeLine(points, line.purpose, colour)}</g>`;
}

/** The box of a connection's pill. */
export function pillRect({ line, pillAt }: PlacedLine, catalogue: Catalogue): Rect {
  const width = textWidth(fitText(pillText(line, catalogue), PILL_ROOM, 12), 12) + 18;
  return { x: pillAt.x - width / 2, y: pillAt.y - PILL_HEIGHT / 2, width, height: PILL_HEIGHT };
}

/** The pill that says what is spoken on a line. */
export function drawPill(placed: PlacedLine, catalogue: Catalogue, theme: Theme): Markup {
  const { x, y, width, height } = pillRect(placed, catalogue);
  return markup`<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${theme.colour("panel")}" stroke="${theme.colour("line-strong")}"/>${write(
    fitText(pillText(placed.line, catalogue), PILL_ROOM, 12),
    {
      x: placed.pillAt.x,
      y: placed.pillAt.y + 4,
      size: 12,
      fill: theme.colour("ink-2"),
      room: width - 10,
      anchor: "middle",
    },
  )}</g>`;
}
