import type { NodeChange, NodePositionChange } from "@xyflow/react";
import type { StudioState } from "@/lib/client/studio-state";
import { descendantsOf, rectOf } from "@/lib/drawing/component-rects";
import type { Point, Rect } from "@/lib/drawing/geometry";
import type { FlowNode } from "@/lib/flow/flow-types";
import { gatherMarks, snapTo, type Guide, type Marks } from "@/lib/flow/guides";
import { MODEL, NOTE } from "@/lib/flow/place-new";

/** How near something has to come, in pixels of the screen. */
const REACH = 6;

type Snapped = { changes: NodeChange<FlowNode>[]; guides: readonly Guide[] };

/** Brings what is dragged into line while it moves. */
export type DragSnap = {
  snap: (changes: NodeChange<FlowNode>[], state: StudioState, zoom: number) => Snapped;
  /** Where a node was last brought to, relative to its container; undefined when it was not dragged. */
  placeOf: (id: string) => Point | undefined;
  end: () => void;
};

type Dragged = NodePositionChange & { position: Point };

function isDragged(change: NodeChange<FlowNode>): change is Dragged {
  return change.type === "position" && change.dragging === true && change.position !== undefined;
}

function isLetGo(change: NodeChange<FlowNode>): boolean {
  return change.type === "position" && change.dragging === false;
}

function boxesBut({ board, knowledge }: StudioState, moving: ReadonlySet<string>): Rect[] {
  const parts = Object.values(board.components).filter(({ id }) => !moving.has(id));
  return [
    ...parts.map((component) => rectOf(component, knowledge)),
    ...Object.values(board.cards).flatMap((card) =>
      moving.has(card.id) ? [] : [{ ...card.position, ...NOTE }],
    ),
    ...Object.values(board.dataModels).flatMap((model) =>
      moving.has(model.id) ? [] : [{ ...model.position, ...MODEL }],
    ),
  ];
}

/** The size of what is dragged, and where its container stands. */
function frameOf({ board, knowledge }: StudioState, id: string): Rect {
  const component = board.components[id as keyof typeof board.components];
  if (component === undefined) {
    const size = Object.hasOwn(board.cards, id) ? NOTE : MODEL;
    return { x: 0, y: 0, ...size };
  }
  const parent = component.parent === undefined ? undefined : board.components[component.parent];
  const { width, height } = rectOf(component, knowledge);
  return { x: parent?.position.x ?? 0, y: parent?.position.y ?? 0, width, height };
}

function around(rects: readonly Rect[]): Rect {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  return {
    x: left,
    y: top,
    width: Math.max(...rects.map(({ x, width }) => x + width)) - left,
    height: Math.max(...rects.map(({ y, height }) => y + height)) - top,
  };
}

function marksBut(state: StudioState, dragged: readonly Dragged[]): Marks {
  const moving = new Set(
    dragged.flatMap(({ id }): string[] => [id, ...descendantsOf(state.board, id).map((inner) => inner.id)]),
  );
  return gatherMarks(boxesBut(state, moving));
}

/** One for each canvas. What the dragged may be brought into line with is gathered when a drag begins. */
export function createDragSnap(): DragSnap {
  let marks: Marks | undefined;
  const places = new Map<string, Point>();
  return {
    snap: (changes, state, zoom) => {
      if (changes.some(isLetGo)) marks = undefined;
      const dragged = changes.filter(isDragged);
      if (dragged.length === 0) return { changes, guides: [] };
      marks ??= marksBut(state, dragged);
      const frames = new Map(dragged.map(({ id }) => [id, frameOf(state, id)]));
      const rects = dragged.map(({ id, position }) => {
        const { x = 0, y = 0, width = 0, height = 0 } = frames.get(id) ?? {};
        return { x: position.x + x, y: position.y + y, width, height };
      });
      const { by, guides } = snapTo(around(rects), marks, REACH / zoom);
      const shifted = changes.map((change) => {
        if (!isDragged(change)) return change;
        const position = { x: change.position.x + by.x, y: change.position.y + by.y };
        places.set(change.id, position);
        return { ...change, position };
      });
      return { changes: shifted, guides };
    },
    placeOf: (id) => places.get(id),
    end: () => {
      marks = undefined;
      places.clear();
    },
  };
}
