import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { ancestorsOf, rectOf } from "@/lib/drawing/component-rects";
import type { Rect } from "@/lib/drawing/geometry";
import type { SelectedIds } from "@/lib/flow/flow-input";
import { moveEdit } from "@/lib/flow/from-flow";
import { MODEL, NOTE } from "@/lib/flow/place-new";

/** The six ways to align and the two to distribute. */
export type Shift =
  | "align-left"
  | "align-centre"
  | "align-right"
  | "align-top"
  | "align-middle"
  | "align-bottom"
  | "distribute-across"
  | "distribute-down";

/** What stands on the board and was chosen, but for what goes along with a chosen container. */
export function movablesOf(board: Board, selection: SelectedIds): string[] {
  const chosen = new Set(selection.components);
  const parts = selection.components.filter(
    (id) => Object.hasOwn(board.components, id) && !ancestorsOf(board, id).some((frame) => chosen.has(frame)),
  );
  return [
    ...parts,
    ...selection.cards.filter((id) => Object.hasOwn(board.cards, id)),
    ...selection.dataModels.filter((id) => Object.hasOwn(board.dataModels, id)),
  ];
}

/** How many things it takes: between two there is nothing to distribute. */
export function leastFor(shift: Shift): 2 | 3 {
  return shift.startsWith("align") ? 2 : 3;
}

type Box = Rect & { id: string; pinned: boolean };

function boxesOf(board: Board, catalogue: Pick<Catalogue, "kinds">, ids: readonly string[]): Box[] {
  return ids.flatMap((id): Box[] => {
    const component = board.components[id as keyof Board["components"]];
    if (component !== undefined) return [{ id, pinned: component.pinned, ...rectOf(component, catalogue) }];
    const card = board.cards[id];
    const at = card?.position ?? board.dataModels[id]?.position;
    return at === undefined ? [] : [{ id, pinned: false, ...at, ...(card === undefined ? MODEL : NOTE) }];
  });
}

/** A horizontal arrangement as a vertical one sees it: x for y, width for height. */
function turned(box: Box): Box {
  return { ...box, x: box.y, y: box.x, width: box.height, height: box.width };
}

/** Where the left edges go. Pinned boxes are what the others go by; without one, all of them together are. */
function aligned(boxes: readonly Box[], edge: "start" | "middle" | "end"): Map<string, number> {
  const pinned = boxes.filter((box) => box.pinned);
  const anchors = pinned.length > 0 ? pinned : boxes;
  const start = Math.min(...anchors.map(({ x }) => x));
  const end = Math.max(...anchors.map(({ x, width }) => x + width));
  const places = { start: 0, middle: 0.5, end: 1 };
  const line = start + (end - start) * places[edge];
  return new Map(boxes.map(({ id, width }) => [id, Math.round(line - width * places[edge])]));
}

/** Equal gaps between the first and the last, which stay. */
function distributed(boxes: readonly Box[]): Map<string, number> {
  const inOrder = [...boxes].sort(
    (a, b) => a.x + a.width / 2 - (b.x + b.width / 2) || (a.id < b.id ? -1 : 1),
  );
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const taken = inOrder.reduce((sum, { width }) => sum + width, 0);
  const gap = (last.x + last.width - first.x - taken) / (inOrder.length - 1);
  let at = first.x;
  return new Map(
    inOrder.map((box): [string, number] => {
      const place: [string, number] = [box.id, Math.round(at)];
      at += box.width + gap;
      return place;
    }),
  );
}

function placesFor(boxes: readonly Box[], shift: Shift): Map<string, number> {
  const edge = shift.slice(shift.indexOf("-") + 1);
  if (!shift.startsWith("align")) return distributed(boxes);
  if (edge === "left" || edge === "top") return aligned(boxes, "start");
  return aligned(boxes, edge === "right" || edge === "bottom" ? "end" : "middle");
}

const DOWN: ReadonlySet<Shift> = new Set(["align-top", "align-middle", "align-bottom", "distribute-down"]);

/**
 * Lines the chosen up, or spaces them evenly; each keeps its container, and what is pinned stays. Undefined where nothing
 * would move.
 */
export function arrangeEdit(
  board: Board,
  catalogue: Pick<Catalogue, "kinds">,
  selection: SelectedIds,
  shift: Shift,
): Edit | undefined {
  const boxes = boxesOf(board, catalogue, movablesOf(board, selection));
  if (boxes.length < leastFor(shift)) return undefined;
  const isDown = DOWN.has(shift);
  const places = placesFor(isDown ? boxes.map(turned) : boxes, shift);
  const dropped = boxes
    .filter((box) => !box.pinned)
    .map(({ id, x, y }) => {
      const at = places.get(id);
      return { id, position: isDown ? { x, y: at ?? y } : { x: at ?? x, y } };
    });
  return moveEdit(board, catalogue, dropped, false);
}
