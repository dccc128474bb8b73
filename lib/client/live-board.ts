import * as Y from "yjs";
import { createBoardSync } from "@/lib/client/board-sync";
import type { BoardPersistence } from "@/lib/client/board-persistence";
import { createListeners } from "@/lib/client/create-listeners";
import { createSaveTracker } from "@/lib/client/save-tracker";
import type { EditOptions, SaveState } from "@/lib/client/studio-state";
import { createUndoHistory } from "@/lib/client/undo-history";
import { applyChangesToDoc } from "@/lib/document/apply-to-doc";
import type { Projected } from "@/lib/document/assemble-board";
import { createProjection } from "@/lib/document/create-projection";
import type { Change } from "@/lib/domain/board/change";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/**
 * What may have changed: the board by this person, by this person to what the screen shows already, or by others; or only
 * how things stand with saving and undoing.
 */
export type LiveChange = "local" | "shown" | "remote" | "status";

/** A board shared with others, as this person has it. */
export type LiveBoard = {
  current: () => Projected;
  save: () => SaveState;
  /** Viewers, and everyone once the server refused an update or the page is outdated. */
  readOnly: () => boolean;
  /** Makes changes as one undoable step; with the `coalesce` of the step before, as part of that one. */
  apply: (changes: readonly Change[], options?: EditOptions) => void;
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
  subscribe: (listener: (change: LiveChange) => void) => () => void;
  /** Goes online and keeps a copy in the browser. May be called again after `close`. */
  connect: () => void;
  /** Goes offline; unsaved edits stay in the browser's copy. */
  close: () => void;
  /** The board with all unsent work, as the text of a board file. */
  unsentWork: () => string;
  /** Forgets the browser's copy, after a refusal and once the unsent work was offered: the next page starts afresh. */
  forsake: () => Promise<void>;
};

export type LiveBoardOptions = {
  boardId: string;
  generation: number;
  /** Of the WebSocket: `wss://host/collab`. */
  url: string;
  /** A fresh single-use ticket for this board; rejects when there is none, and is then asked again later. */
  getTicket: () => Promise<string>;
  /** Where the browser keeps its copy; none for viewers. */
  persistence?: (name: string, doc: Y.Doc) => BoardPersistence;
  /** The server's document as an update, so that the board is there before the line is. */
  initialState?: Uint8Array;
  readOnly?: boolean;
  catalogue?: Catalogue;
  /** For programs that have no WebSocket of their own. */
  webSocket?: unknown;
  /** Where the browser tells `online` and `offline`: the window. Elsewhere only the line itself is listened to. */
  network?: EventTarget;
  now?: () => number;
};

/**
 * Opens a board: at once with what it is given, and once it is connected in step with the server and with everyone
 * else. Edits are taken at once, line or no line; what the server has not confirmed stays in the browser's copy.
 */
export function openLiveBoard(options: LiveBoardOptions): LiveBoard {
  const room = `board/${options.boardId}/${String(options.generation)}`;
  const doc = new Y.Doc();
  if (options.initialState) Y.applyUpdate(doc, options.initialState);
  const origin = { boardId: options.boardId };
  const { beginEdit, undo, redo, canUndo, canRedo } = createUndoHistory(doc, origin);
  const { current } = createProjection(doc, options.catalogue);
  const tracker = createSaveTracker(options.now ?? Date.now);
  const persistence = options.readOnly ? undefined : options.persistence?.(room, doc);
  const { subscribe, tell } = createListeners<LiveChange>();
  let isViewer = options.readOnly ?? false;
  let isShown = false;

  const onStatus = (): void => {
    tell("status");
  };
  const onReadOnly = (readOnly: boolean): void => {
    isViewer = readOnly;
    onStatus();
  };
  const { url, getTicket, webSocket, network } = options;
  const line = { doc, room, url, getTicket, webSocket, ...(network && { network }) };
  const { edited, connect, close } = createBoardSync({ ...line, tracker, persistence, onReadOnly, onStatus });
  doc.on("update", (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) edited();
    const byOneself = isShown ? "shown" : "local";
    tell(transaction.local ? byOneself : "remote");
  });

  return {
    current,
    save: tracker.state,
    readOnly: () => isViewer || ["refused", "outdated"].includes(tracker.state().state),
    apply: (changes, options = {}) => {
      beginEdit(options.coalesce);
      isShown = options.isShown ?? false;
      try {
        applyChangesToDoc(doc, changes, origin);
      } finally {
        isShown = false;
      }
    },
    undo,
    redo,
    canUndo,
    canRedo,
    subscribe,
    connect,
    close,
    unsentWork: () => writeBoardFile(current().board),
    forsake: () => persistence?.clear() ?? Promise.resolve(),
  };
}
