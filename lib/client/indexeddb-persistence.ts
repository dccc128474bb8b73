import { clearDocument, IndexeddbPersistence, storeState } from "y-indexeddb";
import type * as Y from "yjs";
import type { BoardPersistence } from "@/lib/client/board-persistence";

const UNSAVED = "unsaved";
/** A browser that keeps nothing (private windows, a full disk) must not keep the board from opening. */
const PATIENCE_MS = 3_000;

function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  return Promise.race([
    promise,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds)),
  ]);
}

/**
 * Keeps a document in this browser's IndexedDB under `name`, so that edits made offline survive the page. When the
 * browser does not answer within three seconds, nothing is kept: a late answer would be sent to the server as new.
 */
export function indexeddbPersistence(name: string, doc: Y.Doc): BoardPersistence {
  let store: IndexeddbPersistence | undefined;
  return {
    load: async () => {
      if (typeof indexedDB === "undefined") return 0;
      const opened = new IndexeddbPersistence(name, doc);
      store = opened;
      if ((await within(opened.whenSynced, PATIENCE_MS)) === undefined) {
        store = undefined;
        void opened.destroy();
        return 0;
      }
      // Each visit adds the whole state; folded at once, the copy stays as large as the board.
      void storeState(opened);
      const unsaved: unknown = await opened.get(UNSAVED);
      return typeof unsaved === "number" ? unsaved : 0;
    },
    noteUnsaved: (count) => {
      void store?.set(UNSAVED, count);
    },
    close: () => {
      void store?.destroy();
      store = undefined;
    },
    clear: async () => {
      await store?.destroy();
      store = undefined;
      await clearDocument(name);
    },
  };
}
