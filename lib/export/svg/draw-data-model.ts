import type { Board } from "@/lib/domain/board/board-schema";
import type { DataModel } from "@/lib/domain/board/card-schema";
import type { Rect } from "@/lib/drawing/geometry";
import { wrapText } from "@/lib/drawing/text-width";
import type { Theme } from "@/lib/drawing/theme";
import { markup, type Markup } from "@/lib/export/markup";
import { drawIcon, write } from "@/lib/export/svg/pen";

const WIDTH = 288;
const INSET = 12;
const ROOM = WIDTH - 2 * INSET;
const LINE = 17;

/** A row of the card: how high it is, and how it is drawn from its own top. */
type Row = { height: number; draw: (top: number) => Markup };

function inOrder<Item extends { order: number }>(items: Readonly<Record<string, Item>>): Item[] {
  return Object.values(items).sort((a, b) => a.order - b.order);
}

function titleRow(model: DataModel, theme: Theme): Row {
  return {
    height: 26,
    draw: (top) =>
      markup`${drawIcon("table-2", INSET, top, 15, theme.hue("data"))}${write(model.name || "Data model", { x: INSET + 21, y: top + 12, size: 13, fill: theme.colour("ink"), room: ROOM - 21, weight: "semibold" })}`,
  };
}

function lineRow(text: string, fill: string, weight: "regular" | "semibold" = "regular"): Row {
  return {
    height: LINE,
    draw: (top) => write(text, { x: INSET, y: top + 12, size: 12, fill, room: ROOM, weight }),
  };
}

function entityRow(entity: DataModel["entities"][string], theme: Theme): Row {
  const fields = entity.fields.trim() === "" ? [] : wrapText(entity.fields, ROOM - 16, 12);
  const height = 24 + fields.length * LINE;
  const half = ROOM / 2 - 12;
  return {
    height: height + 6,
    draw: (top) =>
      markup`<rect x="${INSET}" y="${top}" width="${ROOM}" height="${height}" rx="6" fill="${theme.colour("bg")}" stroke="${theme.colour("line")}"/>${write(entity.name, { x: INSET + 8, y: top + 16, size: 12, fill: theme.colour("ink"), room: half, weight: "semibold" })}${write(entity.key, { x: INSET + ROOM / 2, y: top + 16, size: 12, fill: theme.colour("accent"), room: half })}${fields.map((line, index) => write(line, { x: INSET + 8, y: top + 33 + index * LINE, size: 12, fill: theme.colour("ink-2"), room: ROOM - 16 }))}`,
  };
}

function queryRows(model: DataModel, theme: Theme): Row[] {
  const queries = inOrder(model.queries);
  if (queries.length === 0) return [];
  return [
    lineRow("Top queries", theme.colour("ink-2"), "semibold"),
    ...queries.flatMap(({ text }, index) =>
      wrapText(`${String(index + 1)}  ${text}`, ROOM, 12).map((line) => lineRow(line, theme.colour("ink"))),
    ),
  ];
}

function rowsOf(model: DataModel, board: Board, theme: Theme): Row[] {
  const store = Object.values(board.components).find(({ id }) => id === model.store)?.name;
  return [
    titleRow(model, theme),
    ...(store === undefined ? [] : [lineRow(`Held by ${store}`, theme.colour("ink-3"))]),
    ...inOrder(model.entities).map((entity) => entityRow(entity, theme)),
    ...queryRows(model, theme),
  ];
}

/** A data model's card: its box, as high as what it holds, and its drawing. */
export function drawDataModel(model: DataModel, board: Board, theme: Theme): { rect: Rect; drawing: Markup } {
  let top = INSET;
  const rows = rowsOf(model, board, theme).map(({ height, draw }) => {
    const drawn = draw(top);
    top += height;
    return drawn;
  });
  const rect = { ...model.position, width: WIDTH, height: top + 6 };
  return {
    rect,
    drawing: markup`<g transform="translate(${rect.x} ${rect.y})"><rect width="${rect.width}" height="${rect.height}" rx="9" fill="${theme.colour("panel")}" stroke="${theme.colour("line-strong")}"/>${rows}</g>`,
  };
}
