import * as Y from "yjs";
import { EDITED_ROOTS } from "@/lib/document/root-names";

/** One person's own undo and redo of a document. */
export type UndoHistory = {
  /** Called before each edit. Edits of the same run, without a pause, are undone together; all others one by one. */
  beginEdit: (run?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
  dispose: () => void;
};

/** A run of typing or nudges ends with a pause this long. */
const PAUSE_MS = 1_500;

/** Undoes only transactions of this origin, and never overwrites what somebody else did since. */
export function createUndoHistory(doc: Y.Doc, origin: object): UndoHistory {
  const roots = EDITED_ROOTS.map((root) => doc.getMap(root));
  const manager = new Y.UndoManager(roots, { trackedOrigins: new Set([origin]), captureTimeout: PAUSE_MS });
  let current: string | undefined;
  const step = (move: () => unknown): void => {
    current = undefined;
    move();
  };
  return {
    beginEdit: (run) => {
      if (run === undefined || run !== current) manager.stopCapturing();
      current = run;
    },
    undo: () => {
      step(() => manager.undo());
    },
    redo: () => {
      step(() => manager.redo());
    },
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    dispose: () => {
      manager.destroy();
    },
  };
}
