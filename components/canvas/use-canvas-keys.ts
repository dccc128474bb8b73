import { useReactFlow } from "@xyflow/react";
import { useEffect, type RefObject } from "react";
import type { CanvasProps } from "@/components/canvas/canvas";
import { fitInSight } from "@/components/canvas/fit-options";
import { choose, NOTHING } from "@/components/canvas/choose";
import { travelMs } from "@/components/canvas/travel-ms";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudioStore } from "@/lib/client/use-studio";
import { nudgeEdit, rootOf } from "@/lib/flow/from-flow";
import { nextInDirection } from "@/lib/flow/next-in-direction";

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, [role=dialog], [role=menu], [role=listbox]") !== null)
  );
}

function focusedNode(): string | undefined {
  return document.activeElement?.closest<HTMLElement>(".react-flow__node")?.dataset["id"];
}

function focusNode(id: string): void {
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus();
}

function removeChosen(state: StudioState): boolean {
  const { components, connections, cards, dataModels } = state.selection;
  if (components.length + connections.length + cards.length + dataModels.length === 0 || state.readOnly)
    return false;
  state.edit({ type: "remove", components, connections, cards, dataModels });
  state.select(NOTHING);
  return true;
}

/** Arrows move what is chosen by 1 px (10 with Shift); with nothing chosen they walk to the next component that way. */
function answerArrow(state: StudioState, arrow: { x: number; y: number }, far: boolean): boolean {
  const { components, cards, dataModels } = state.selection;
  if (!state.readOnly && components.length + cards.length + dataModels.length > 0) {
    const step = far ? 10 : 1;
    const edit = nudgeEdit(state.board, state.knowledge, state.selection, {
      x: arrow.x * step,
      y: arrow.y * step,
    });
    if (edit !== undefined)
      state.edit(edit, { coalesce: `nudge/${[...components, ...cards, ...dataModels].join("+")}` });
    return true;
  }
  const next = nextInDirection(state.board, focusedNode(), arrow);
  if (next !== undefined) focusNode(next);
  return next !== undefined;
}

function chooseFocused(state: StudioState, adds: boolean): boolean {
  const id = focusedNode();
  const root = id === undefined ? undefined : rootOf(state.board, id);
  if (id === undefined || root === undefined) return false;
  const others = adds ? state.selection : NOTHING;
  choose(state, {
    ...others,
    [root]:
      adds && others[root].includes(id)
        ? others[root].filter((other) => other !== id)
        : [...others[root], id],
  });
  return true;
}

function letGo(state: StudioState): boolean {
  if (state.connectingFrom !== null) state.beginConnecting(null);
  else if (state.ghost !== null) state.previewOption(state.ghost.question, null);
  else state.select(NOTHING);
  return true;
}

function answer(event: KeyboardEvent, state: StudioState): boolean {
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) return answerArrow(state, arrow, event.shiftKey);
  switch (event.key) {
    case "Backspace":
    case "Delete":
      return removeChosen(state);
    case "Enter":
    case " ":
      return chooseFocused(state, event.shiftKey);
    case "Escape":
      return letGo(state);
    case "a":
      if (!event.ctrlKey && !event.metaKey) return false;
      state.select({
        components: Object.keys(state.board.components),
        connections: Object.keys(state.board.connections),
        cards: Object.keys(state.board.cards),
        dataModels: Object.keys(state.board.dataModels),
      });
      return true;
    case "c": {
      const from = state.selection.components.at(-1) ?? focusedNode();
      if (
        state.readOnly ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        from === undefined ||
        rootOf(state.board, from) !== "components"
      )
        return false;
      state.beginConnecting(from);
      return true;
    }
    default:
      return false;
  }
}

/** The keys of the canvas, heard while the focus is on it or nowhere. Keys that work everywhere are in the registry of shortcuts. */
export function useCanvasKeys(
  canvas: RefObject<HTMLElement | null>,
  register: CanvasProps["register"],
): void {
  const store = useStudioStore();
  const flow = useReactFlow();
  useEffect(() => {
    const takeBack = [
      register("fit", () => void flow.fitView({ duration: travelMs(200), ...fitInSight() })),
      register("zoom-in", () => void flow.zoomIn({ duration: travelMs(150) })),
      register("zoom-out", () => void flow.zoomOut({ duration: travelMs(150) })),
    ];
    return () => {
      takeBack.forEach((undo) => {
        undo();
      });
    };
  }, [flow, register]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isHere =
        event.target === document.body ||
        (event.target instanceof Node && (canvas.current?.contains(event.target) ?? false));
      if (!isHere || isTyping(event.target) || event.defaultPrevented) return;
      const onButton = event.target instanceof HTMLElement && event.target.tagName === "BUTTON";
      if (onButton && (event.key === "Enter" || event.key === " ")) return;
      const zoomed = zoomKey(event.key, event.ctrlKey || event.metaKey);
      if (zoomed === "fitView") void flow.fitView({ duration: travelMs(200), ...fitInSight() });
      else if (zoomed !== undefined) void flow[zoomed]({ duration: travelMs(150) });
      if (zoomed !== undefined || answer(event, store.getState())) event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => {
      window.removeEventListener("keydown", hear);
    };
  }, [store, flow, canvas]);
}

function zoomKey(key: string, withControl: boolean): "zoomIn" | "zoomOut" | "fitView" | undefined {
  if (withControl) return undefined;
  if (key === "+" || key === "=") return "zoomIn";
  if (key === "-") return "zoomOut";
  return key === "!" || key === "f" ? "fitView" : undefined;
}
