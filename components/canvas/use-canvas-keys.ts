import { useReactFlow } from "@xyflow/react";
import { useEffect, type RefObject } from "react";
import { chooseOne } from "@/components/canvas/choose-by-click";
import { fitInSight } from "@/components/canvas/fit-options";
import { isOnCanvas } from "@/components/canvas/is-on-canvas";
import { travelMs } from "@/components/canvas/travel-ms";
import { CONNECT_FROM } from "@/lib/client/commands/change-commands";
import { chosenCount, type CommandId } from "@/lib/client/commands/command";
import type { CommandHandler, Shortcuts } from "@/lib/client/shortcuts";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudioStore } from "@/lib/client/use-studio";
import { rootOf } from "@/lib/flow/from-flow";
import { nextInDirection } from "@/lib/flow/next-in-direction";

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function focusedNode(): string | undefined {
  return document.activeElement?.closest<HTMLElement>(".react-flow__node")?.dataset["id"];
}

function focusNode(id: string): void {
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus();
}

function walkTo(state: StudioState, event?: KeyboardEvent): void {
  const arrow = ARROWS[event?.key ?? ""];
  const next = arrow && nextInDirection(state.board, focusedNode(), arrow);
  if (next !== undefined) focusNode(next);
}

/** What is chosen alone already is gone into by Enter, as in the outline. */
function chooseFocused(state: StudioState, shortcuts: Shortcuts, event?: KeyboardEvent): void {
  const id = focusedNode();
  const root = id === undefined ? undefined : rootOf(state.board, id);
  if (id === undefined || root === undefined) return;
  const isOnly = chosenCount(state) === 1 && state.selection[root].includes(id);
  if (isOnly && event?.key === "Enter" && !event.shiftKey) shortcuts.run("go-to-panel");
  else chooseOne(state, root, id, event?.shiftKey === true || state.choosingMany);
}

/** A connection begins at what is chosen, else at what has the focus. */
function connectFrom(state: StudioState): void {
  const from = state.selection.components.at(-1) ?? focusedNode();
  if (from !== undefined && rootOf(state.board, from) === "components") state.beginConnecting(from);
  else state.say(CONNECT_FROM);
}

/** The nodes that what is chosen consists of, and the ends of chosen lines. */
function nodesOf({ board, selection }: StudioState): { id: string }[] {
  const ends = selection.connections.flatMap((id) => {
    const line = board.connections[id as keyof typeof board.connections];
    return line === undefined ? [] : [line.from, line.to];
  });
  return [...selection.components, ...selection.cards, ...selection.dataModels, ...ends].map((id) => ({
    id,
  }));
}

/** What only the canvas can do, and its keys: heard while the focus is on it, in the outline, or nowhere. */
export function useCanvasKeys(
  canvas: RefObject<HTMLElement | null>,
  shortcuts: Shortcuts,
  toggleMap: () => void,
): void {
  const store = useStudioStore();
  const flow = useReactFlow();
  useEffect(() => {
    const does: readonly [CommandId, CommandHandler][] = [
      ["fit", () => void flow.fitView({ duration: travelMs(200), ...fitInSight() })],
      [
        "fit-selection",
        () =>
          void flow.fitView({
            nodes: nodesOf(store.getState()),
            duration: travelMs(200),
            ...fitInSight(0.3),
          }),
      ],
      ["zoom-in", () => void flow.zoomIn({ duration: travelMs(150) })],
      ["zoom-out", () => void flow.zoomOut({ duration: travelMs(150) })],
      ["zoom-full", () => void flow.zoomTo(1, { duration: travelMs(150) })],
      ["toggle-map", toggleMap],
      [
        "walk-to",
        (event) => {
          walkTo(store.getState(), event);
        },
      ],
      [
        "choose-focused",
        (event) => {
          chooseFocused(store.getState(), shortcuts, event);
        },
      ],
      [
        "connect",
        () => {
          connectFrom(store.getState());
        },
      ],
    ];
    const takeBack = does.map(([id, handler]) => shortcuts.register(id, handler));
    return () => {
      takeBack.forEach((undo) => {
        undo();
      });
    };
  }, [store, flow, shortcuts, toggleMap]);
  useEffect(
    () => shortcuts.listen(window, "canvas", ({ target }) => isOnCanvas(canvas.current, target)),
    [shortcuts, canvas],
  );
}
