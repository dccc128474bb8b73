import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { LoadReport } from "@/lib/domain/load/load-report";
import type { Rect } from "@/lib/drawing/geometry";
import { pictureOf, type Picture } from "@/lib/drawing/picture";
import { themeOf, type Theme, type ThemeName } from "@/lib/drawing/theme";
import { describePicture } from "@/lib/export/describe-picture";
import { markup, type Markup } from "@/lib/export/markup";
import { drawComponent } from "@/lib/export/svg/draw-component";
import { drawConnection, drawPill, pillRect } from "@/lib/export/svg/draw-connection";
import { drawContainer } from "@/lib/export/svg/draw-container";
import { drawDataModel } from "@/lib/export/svg/draw-data-model";
import { drawLegend } from "@/lib/export/svg/draw-legend";
import { drawTextCard, textCardRect } from "@/lib/export/svg/draw-text-card";
import { write } from "@/lib/export/svg/pen";

const MARGIN = 32;
/** What an empty board is drawn as, so that a picture is never without a size. */
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 120 };
const FONTS =
  "'Geist Sans', Geist, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** How a board is drawn. */
export type SvgOptions = {
  theme: ThemeName;
  /** Colours cards by how busy they are; left out, no card says anything of load. */
  load?: LoadReport;
  /** Says below the picture what its dashes and ends mean; on unless it is switched off. */
  legend?: boolean;
};

function around(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return EMPTY;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function rectsOf({ containers, components, lines }: Picture, catalogue: Catalogue): Rect[] {
  return [
    ...[...containers, ...components].map(({ rect }) => rect),
    ...lines.flatMap(({ points }) =>
      points.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
    ),
    ...lines.map((line) => pillRect(line, catalogue)),
  ];
}

function frame(name: string, says: string, bounds: Rect, theme: Theme, drawing: readonly Markup[]): Markup {
  const [x, y] = [Math.floor(bounds.x - MARGIN), Math.floor(bounds.y - MARGIN)];
  const [width, height] = [Math.ceil(bounds.width + 2 * MARGIN), Math.ceil(bounds.height + 2 * MARGIN)];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img" aria-labelledby="picture-title picture-description" font-family="${FONTS}"><title id="picture-title">${name}</title><desc id="picture-description">${says}</desc><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${theme.colour("canvas")}"/>${drawing}</svg>`;
}

function emptyWords(theme: Theme): Markup {
  return write("Nothing is drawn yet.", {
    x: EMPTY.width / 2,
    y: EMPTY.height / 2,
    size: 13,
    fill: theme.colour("ink-3"),
    anchor: "middle",
  });
}

/**
 * A board as a picture of its own: one SVG document drawn from the model, so that nothing depends on what a screen shows.
 * It fetches nothing, and every text in it is inert. Equal boards give equal text.
 */
export function boardSvg(board: Board, catalogue: Catalogue, options: SvgOptions): string {
  const theme = themeOf(options.theme);
  const picture = pictureOf(board, catalogue);
  const notes = Object.values(board.cards);
  const models = Object.values(board.dataModels).map((model) => drawDataModel(model, board, theme));
  const rects = [
    ...rectsOf(picture, catalogue),
    ...notes.map(textCardRect),
    ...models.map(({ rect }) => rect),
  ];
  const legend =
    options.legend === false || rects.length === 0 ? undefined : drawLegend(board, theme, around(rects));
  const drawing = [
    ...picture.containers.map((placed) => drawContainer(placed, theme)),
    ...picture.lines.map((placed) => drawConnection(placed, board, catalogue, theme)),
    ...picture.components.map((placed) =>
      drawComponent(placed, theme, options.load?.components[placed.component.id]),
    ),
    ...picture.lines.map((placed) => drawPill(placed, catalogue, theme)),
    ...models.map((model) => model.drawing),
    ...notes.map((card) => drawTextCard(card, theme)),
    ...(legend === undefined ? [] : [legend.drawing]),
    ...(rects.length === 0 ? [emptyWords(theme)] : []),
  ];
  const bounds = around([...rects, ...(legend === undefined ? [] : [legend.rect])]);
  const name = board.about.name.trim() || "A board";
  return `${frame(name, describePicture(board, catalogue), bounds, theme, drawing).markup}\n`;
}
