import type { StudioState } from "@/lib/client/studio-state";
import type { Fragment } from "@/lib/domain/fragment/fragment-schema";
import { parseFragment } from "@/lib/domain/fragment/parse-fragment";
import { planPaste } from "@/lib/domain/fragment/plan-paste";
import { sizeOf, takeFragment } from "@/lib/domain/fragment/take-fragment";
import { rectOf } from "@/lib/drawing/component-rects";
import { centreOf, type Point } from "@/lib/drawing/geometry";
import { containerAt } from "@/lib/flow/from-flow";

/** How far a copy stands from what it was taken from. */
const STEP = 32;
const MOST_STEPS = 50;

/** What is chosen, as a fragment. */
export function fragmentOf({ board, boardId, selection }: StudioState): Fragment {
  return takeFragment(board, boardId, selection);
}

function cornersOf({ components, cards, dataModels }: Fragment): Point[] {
  return [...components, ...cards, ...dataModels].map(({ position }) => position);
}

/** A few steps down and to the right, until no corner would lie on a corner that is there. */
function besideItself({ board }: StudioState, fragment: Fragment): Point {
  const there = new Set(
    [board.components, board.cards, board.dataModels]
      .flatMap((all) => Object.values<{ position: Point }>(all))
      .map(({ position }) => `${String(position.x)} ${String(position.y)}`),
  );
  const corners = cornersOf(fragment);
  let by = STEP;
  const lies = (at: Point): boolean => there.has(`${String(at.x + by)} ${String(at.y + by)}`);
  while (by < STEP * MOST_STEPS && corners.some(lies)) by += STEP;
  return { x: by, y: by };
}

/** So far that the middle of the fragment comes to lie at the point. */
function towards(fragment: Fragment, state: StudioState, point: Point): Point {
  const rects = fragment.components.map((component) => rectOf(component, state.knowledge));
  const bare = [...fragment.cards, ...fragment.dataModels].map(({ position }) => position);
  const lefts = [...rects, ...bare].map(({ x }) => x);
  const tops = [...rects, ...bare].map(({ y }) => y);
  const [left, top] = [Math.min(...lefts), Math.min(...tops)];
  const right = Math.max(...rects.map(({ x, width }) => x + width), ...lefts);
  const bottom = Math.max(...rects.map(({ y, height }) => y + height), ...tops);
  return { x: Math.round(point.x - (left + right) / 2), y: Math.round(point.y - (top + bottom) / 2) };
}

/** Where a paste goes: its middle at a point, else beside what it was taken from. */
export type PastePlace = { at?: Point | undefined; keepsFrame?: boolean };

/** Puts a fragment on the board, chosen, as one edit. Answers whether it was taken. */
export function pasteFragment(
  state: StudioState,
  fragment: Fragment,
  { at, keepsFrame }: PastePlace,
): boolean {
  const { board, knowledge } = state;
  const paste = planPaste(board, fragment, {
    by: at === undefined ? besideItself(state, fragment) : towards(fragment, state, at),
    newId: state.newId,
    frameFor: (component, position) => {
      const { parent } = component;
      if (keepsFrame && parent !== undefined && Object.hasOwn(board.components, parent)) return parent;
      return containerAt(board, knowledge, centreOf({ ...rectOf(component, knowledge), ...position }));
    },
  });
  if (state.edit(paste.edit) !== null) return false;
  const { components, cards, dataModels } = paste;
  state.select({ components, cards, dataModels, connections: [] });
  return true;
}

function countWords(count: number): string {
  return count === 1 ? "One part" : `${String(count)} parts`;
}

/** What is chosen as a text for the clipboard; null where nothing is. Says how much it was. */
export function copyText(state: StudioState): string | null {
  const fragment = fragmentOf(state);
  const count = sizeOf(fragment);
  if (count === 0) return null;
  const lines = fragment.connections.length;
  const joined =
    lines === 0 ? "" : `, with ${lines === 1 ? "one connection" : `${String(lines)} connections`}`;
  state.say(`${countWords(count)} copied${joined}. Paste here or on another board.`);
  return JSON.stringify(fragment);
}

/** Copies, and takes away what was copied. */
export function cutText(state: StudioState): string | null {
  const text = copyText(state);
  if (text === null) return null;
  const { components, cards, dataModels } = state.selection;
  if (state.edit({ type: "remove", components, cards, dataModels }) !== null) return null;
  return text;
}

/** The point that was meant, and the middle of what is in sight. */
export type PasteSight = { at?: Point | undefined; middle?: Point | undefined };

/**
 * Pastes what a clipboard held, or says what it is instead. Without a point what is of this board comes to lie beside
 * itself, and what is of another one in the middle: where it stood there may be out of sight here.
 */
export function pasteText(state: StudioState, text: string, { at, middle }: PasteSight = {}): void {
  const parsed = parseFragment(text);
  if (!parsed.ok) state.say(parsed.error.message);
  else if (sizeOf(parsed.value) === 0) state.say("That copy holds no parts. Copy components first.");
  else
    pasteFragment(state, parsed.value, {
      at: at ?? (parsed.value.from === state.boardId ? undefined : middle),
    });
}
