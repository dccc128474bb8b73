import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Rows, Run } from "@/lib/domain/learn/rank-parts";

/** The middle of a place in a row: a part's, or one where a line passes (`run`). */
export type Slot = { x: number; y: number; run?: string };

type Entry = { id: string; row: number; lane: number; width: number; run?: string };
type Size = { width: number; height: number };

const GAP = { x: 22, y: 50, frameY: 74, lane: 44 } as const;
/** The room that a passing line takes in a row. */
const PASSING = 18;
/** How many times rows are put in order; small boards settle after two. */
const SWEEPS = 4;

/** The outermost frame that a part stands in. */
function outermost(index: BoardIndex, part: Part): string | undefined {
  let frame: string | undefined;
  const seen = new Set<string>();
  for (let at = part.component.parent; at !== undefined && !seen.has(at);) {
    seen.add(at);
    frame = at;
    at = index.part(at)?.component.parent;
  }
  return frame;
}

type Span = { from: number; to: number };

/** The rows that each outermost frame covers. */
function spansOf(index: BoardIndex, rowOf: Rows["rowOf"]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const part of index.parts) {
    const [frame, row] = [outermost(index, part), rowOf.get(part.id)];
    if (frame === undefined || row === undefined) continue;
    const span = spans.get(frame) ?? { from: row, to: row };
    spans.set(frame, { from: Math.min(span.from, row), to: Math.max(span.to, row) });
  }
  return spans;
}

/** Lane 0 for what stands in no frame; frames get others, and share one where none is beside the other. */
function lanesOf(index: BoardIndex, rowOf: Rows["rowOf"]): (part: Part) => number {
  const lanes: Span[][] = [];
  const laneOf = new Map<string | undefined, number>([[undefined, 0]]);
  for (const [frame, span] of spansOf(index, rowOf)) {
    const isFree = (taken: readonly Span[]): boolean =>
      taken.every(({ from, to }) => to < span.from || from > span.to);
    const found = lanes.findIndex(isFree);
    const lane = found === -1 ? lanes.length : found;
    lanes[lane] = [...(lanes[lane] ?? []), span];
    laneOf.set(frame, lane + 1);
  }
  return (part) => laneOf.get(outermost(index, part)) ?? 0;
}

function passing(run: Run, rowOf: Rows["rowOf"], laneOf: (id: string) => number): Entry[] {
  const [top, bottom] = [rowOf.get(run.top) ?? 0, rowOf.get(run.bottom) ?? 0];
  const lane = laneOf(run.top) === laneOf(run.bottom) ? laneOf(run.top) : 0;
  return Array.from({ length: Math.max(0, bottom - top - 1) }, (_, at) => ({
    id: `${run.id}/${String(top + 1 + at)}`,
    row: top + 1 + at,
    lane,
    width: PASSING,
    run: run.id,
  }));
}

function entriesOf(index: BoardIndex, { rowOf, runs }: Rows, card: Size): Entry[] {
  const lane = lanesOf(index, rowOf);
  const parts = index.parts.filter((part) => rowOf.has(part.id));
  const lanes = new Map(parts.map((part) => [part.id, lane(part)]));
  return [
    ...parts.map(({ id }) => ({ id, row: rowOf.get(id) ?? 0, lane: lanes.get(id) ?? 0, width: card.width })),
    ...runs.flatMap((run) => passing(run, rowOf, (id) => lanes.get(id) ?? 0)),
  ];
}

/** What each entry is joined to in the row above and in the row below. */
function neighbours(entries: readonly Entry[], { runs, rowOf }: Rows): ReadonlyMap<string, string[]> {
  const joined = new Map<string, string[]>(entries.map(({ id }) => [id, []]));
  for (const { id, top, bottom } of runs) {
    const rows = (rowOf.get(bottom) ?? 0) - (rowOf.get(top) ?? 0);
    const between = Array.from(
      { length: Math.max(0, rows - 1) },
      (_, at) => `${id}/${String((rowOf.get(top) ?? 0) + 1 + at)}`,
    );
    const way = [top, ...between, bottom];
    way.forEach((one, at) => {
      const next = way[at + 1];
      if (next === undefined) return;
      joined.get(one)?.push(next);
      joined.get(next)?.push(one);
    });
  }
  return joined;
}

function rowWidth(row: readonly Entry[]): number {
  return row.reduce((sum, { width }) => sum + width, 0) + Math.max(0, row.length - 1) * GAP.x;
}

/** Puts each row of each lane in order of where its neighbours stand, a few times over. */
function order(cells: Map<string, Entry[]>, joined: ReadonlyMap<string, string[]>): void {
  const place = (): Map<string, number> =>
    new Map(
      [...cells.values()].flatMap((row) =>
        row.map(({ id }, at): [string, number] => [id, at - (row.length - 1) / 2]),
      ),
    );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of cells.values()) {
      const at = place();
      const pull = ({ id }: Entry): number => {
        const near = joined.get(id) ?? [];
        return near.length === 0
          ? (at.get(id) ?? 0)
          : near.reduce((sum, one) => sum + (at.get(one) ?? 0), 0) / near.length;
      };
      row.sort((a, b) => pull(a) - pull(b));
    }
  }
}

/** The lanes that a row crosses: what stands in no frame may use the whole width where no frame is. */
function laneBounds(
  cells: ReadonlyMap<string, Entry[]>,
  lanes: readonly number[],
): ReadonlyMap<number, { from: number; width: number }> {
  const bounds = new Map<number, { from: number; width: number }>();
  let from = 0;
  for (const lane of lanes) {
    const rows = [...cells.values()].filter(([first]) => first?.lane === lane);
    const width = Math.max(0, ...rows.map(rowWidth));
    bounds.set(lane, { from, width });
    from += width + (width > 0 ? GAP.lane : 0);
  }
  return bounds;
}

function rowsWithin({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Gives every part and every passing line its place: rows downwards, the lanes of frames side by side. */
export function fillRows(index: BoardIndex, rows: Rows, card: Size): ReadonlyMap<string, Slot> {
  const entries = entriesOf(index, rows, card);
  const framed = new Set([...spansOf(index, rows.rowOf).values()].flatMap(rowsWithin));
  // Where no frame stands in a row, what is in none needs no lane of its own there.
  const cells = new Map<string, Entry[]>();
  for (const entry of entries) {
    const lane = entry.lane === 0 && !framed.has(entry.row) ? -1 : entry.lane;
    const key = `${String(lane)}/${String(entry.row)}`;
    cells.set(key, [...(cells.get(key) ?? []), { ...entry, lane }]);
  }
  order(cells, neighbours(entries, rows));
  const lanes = [...new Set([...cells.values()].flatMap((row) => row.map(({ lane }) => lane)))].sort(
    (a, b) => a - b,
  );
  const bounds = laneBounds(
    cells,
    lanes.filter((lane) => lane >= 0),
  );
  const whole = [...bounds.values()].reduce((most, { from, width }) => Math.max(most, from + width), 0);
  const free = Math.max(0, ...[...cells.values()].filter(([one]) => one?.lane === -1).map(rowWidth));
  const middle = Math.max(whole, free) / 2;
  const stepY = card.height + (framed.size > 0 ? GAP.frameY : GAP.y);
  const slots = new Map<string, Slot>();
  for (const row of cells.values()) {
    const lane = row[0]?.lane ?? -1;
    const { from, width } = bounds.get(lane) ?? { from: 0, width: 0 };
    let x = (lane === -1 ? middle : from + width / 2 + (middle - whole / 2)) - rowWidth(row) / 2;
    for (const entry of row) {
      slots.set(entry.id, {
        x: x + entry.width / 2,
        y: entry.row * stepY + card.height / 2,
        ...(entry.run !== undefined && { run: entry.run }),
      });
      x += entry.width + GAP.x;
    }
  }
  return slots;
}
