import * as Y from "yjs";
import type { BoardPersistence } from "@/lib/client/board-persistence";

/** For tests: a browser's copy that outlives its pages, in memory. */
export function keepInMemory() {
  let kept: Uint8Array | undefined;
  let unsaved = 0;
  const persistence = (_name: string, doc: Y.Doc): BoardPersistence => {
    const keep = (): void => {
      kept = Y.encodeStateAsUpdate(doc);
    };
    return {
      load: () => {
        if (kept) Y.applyUpdate(doc, kept);
        doc.on("update", keep);
        return Promise.resolve(unsaved);
      },
      noteUnsaved: (next) => {
        unsaved = next;
      },
      close: () => {
        doc.off("update", keep);
      },
      clear: () => {
        doc.off("update", keep);
        kept = undefined;
        return Promise.resolve();
      },
    };
  };
  return { persistence, isEmpty: () => kept === undefined };
}
