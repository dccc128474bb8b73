import { useMemo, useState } from "react";
import { useStudio, useStudioStore } from "@/lib/client/use-studio";
import { readWalk, type WalkEntry } from "@/lib/domain/ladder/read-walk";

/** Where somebody reads: by question, since decisions come and go meanwhile; the place helps when it is gone. */
type Place = { question: string; at: number };

export type Walk = {
  entries: readonly WalkEntry[];
  /** The entry read now; undefined while the walk is folded. */
  entry: WalkEntry | undefined;
  at: number;
  go: (at: number) => void;
  fold: () => void;
  show: (parts: Pick<WalkEntry, "components" | "connections">) => void;
};

function placeIn(entries: readonly WalkEntry[], place: Place | null): number {
  if (place === null) return -1;
  const found = entries.findIndex(({ question }) => question === place.question);
  return found === -1 ? Math.min(place.at, entries.length - 1) : found;
}

/** Once the screen has been laid out anew and the canvas has heard of it: opening the walk makes the canvas smaller. */
function afterLayout(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

/**
 * The decisions of the board in their order, one at a time; each brings its parts into view and marks them. One that no
 * part shows is about the whole, which `onWhole` brings into view.
 */
export function useWalk(onWhole: () => void): Walk {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const analysis = useStudio((studio) => studio.analysis);
  const store = useStudioStore();
  const entries = useMemo(() => readWalk(board, knowledge, analysis), [board, knowledge, analysis]);
  const [place, setPlace] = useState<Place | null>(null);
  const at = placeIn(entries, place);

  const show: Walk["show"] = ({ components, connections }) => {
    const { fly, select, showSheet } = store.getState();
    showSheet(false);
    select({ components, connections, cards: [], dataModels: [] });
    afterLayout(() => {
      fly({ components, connections });
      if (components.length + connections.length === 0) onWhole();
    });
  };
  const go = (next: number): void => {
    const entry = entries[next];
    if (!entry) return;
    setPlace({ question: entry.question, at: next });
    show(entry);
  };
  const fold = (): void => {
    setPlace(null);
    show({ components: [], connections: [] });
  };
  return { entries, entry: entries[at], at, go, fold, show };
}
