import { createStore, type StoreApi } from "zustand/vanilla";
import {
  createDerivedSlice,
  deriveAnalysis,
  deriveSoon,
  isSmallBoard,
} from "@/lib/client/create-derived-slice";
import { createDocumentSlice, readStatus } from "@/lib/client/create-document-slice";
import { createOutlineSlice } from "@/lib/client/create-outline-slice";
import { createOverlaySlice } from "@/lib/client/create-overlay-slice";
import { createSessionSlice } from "@/lib/client/create-session-slice";
import { pruneSession } from "@/lib/client/prune-session";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { OutlineSlice, OverlaySlice, SessionSlice, StudioState } from "@/lib/client/studio-state";
import { whenQuiet } from "@/lib/client/when-quiet";
import type { Board } from "@/lib/domain/board/board-schema";
import { isAnalysedAlike } from "@/lib/domain/ladder/analysed-alike";

/** How the screen begins. */
export type StudioInitial = { boardId: string } & Partial<
  Pick<SessionSlice, "tab" | "openStep" | "openQuestion" | "dockOpen" | "ladderOpen"> &
    Pick<OverlaySlice, "offerDismissed"> &
    Pick<OutlineSlice, "boardView">
>;

/**
 * The studio's store. `follow` keeps it in step with its live board until the function that it returns is called;
 * `derive` works out anew what follows from the board, for when it could not be worked out before.
 */
export type StudioStore = StoreApi<StudioState> & { follow: () => () => void; derive: () => void };

/** What the screen shows already is taken up by then, quiet or not. */
const LATEST_MS = 100;

function inQuiet(run: () => void): () => void {
  return whenQuiet(run, { latestMs: LATEST_MS });
}

function draws(board: Board): readonly unknown[] {
  return [
    board.components,
    board.connections,
    board.classes,
    board.workload,
    board.about,
    board.requirements,
    board.intake,
  ];
}

function isDrawnTheSame(before: Board, after: Board): boolean {
  const was = draws(before);
  return draws(after).every((part, at) => part === was[at]);
}

function sameSave(before: StudioState["save"], after: StudioState["save"]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** How it stands with saving and undoing; the same object as before where it stands as before. */
function statusOf(store: StoreApi<StudioState>, deps: StudioDeps): ReturnType<typeof readStatus> {
  const before = store.getState();
  const status = readStatus(deps);
  return sameSave(before.save, status.save) ? { ...status, save: before.save } : status;
}

/** What follows from the live board: its content at once, what is derived from it at once or soon. */
function createRefresh(store: StoreApi<StudioState>, deps: StudioDeps): () => void {
  return () => {
    const before = store.getState();
    const { board, drifts } = deps.live.current();
    const status = statusOf(store, deps);
    if (board === before.board) {
      store.setState({ ...status, drifts });
      return;
    }
    const isSmall = isSmallBoard(board);
    const isAlike = isAnalysedAlike(before.board, board);
    const analysis =
      isSmall && !isAlike ? { analysis: deriveAnalysis(deps, board, before.lookingAtUsers) } : {};
    store.setState({ board, drifts, ...status, ...pruneSession(before, board), ...analysis });
    if (!isSmall && !isAlike) deriveSoon(deps, store);
    else if (before.ghost && !isDrawnTheSame(before.board, board)) before.redrawGhost();
  };
}

/**
 * Makes the store of one studio. Own edits are in it when `edit` returns, unless the screen shows them already; those of
 * others come in at most once a frame. It holds no React and no socket: all that it needs is in `deps`.
 */
export function createStudioStore(deps: StudioDeps, { boardId, ...session }: StudioInitial): StudioStore {
  const store = createStore<StudioState>()((...api) => ({
    ...createDocumentSlice(deps, boardId)(...api),
    ...createDerivedSlice(deps)(...api),
    ...createSessionSlice(deps)(...api),
    ...createOverlaySlice()(...api),
    ...createOutlineSlice()(...api),
    ...session,
  }));
  const refresh = createRefresh(store, deps);
  const follow = (): (() => void) => {
    let soon: (() => void) | undefined;
    const refreshIn = (schedule: StudioDeps["schedule"]): void => {
      soon ??= schedule(() => {
        soon = undefined;
        refresh();
      });
    };
    const stop = deps.live.subscribe((change) => {
      if (change === "remote") refreshIn(deps.schedule);
      else if (change === "shown") refreshIn(inQuiet);
      // What is on its way into the store is not brought forward by a word about saving.
      else if (change === "status" && soon) store.setState(statusOf(store, deps));
      else refresh();
    });
    refresh();
    // What was asked before the board was let go of is answered by nobody.
    if (!isSmallBoard(store.getState().board)) deriveSoon(deps, store);
    return () => {
      stop();
      soon?.();
      deps.analyst.cancel();
    };
  };
  const derive = (): void => {
    const { board, lookingAtUsers } = store.getState();
    if (isSmallBoard(board)) store.setState({ analysis: deriveAnalysis(deps, board, lookingAtUsers) });
    else deriveSoon(deps, store);
  };
  return Object.assign(store, { follow, derive });
}
