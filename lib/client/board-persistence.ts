/** A copy of the document that outlives the page. */
export type BoardPersistence = {
  /** Brings what was kept into the document; answers with how many of its edits were never confirmed. Then keeps on. */
  load: () => Promise<number>;
  noteUnsaved: (count: number) => void;
  /** Stops keeping; what was kept stays. */
  close: () => void;
  /** Forgets all of it: the person has taken the unsent work as a file, or does without. */
  clear: () => Promise<void>;
};
