import "server-only";

/** One life of a board's document: a restored or migrated board begins a new generation. */
export interface BoardRoom {
  readonly boardId: string;
  readonly generation: number;
}

/** An update about to be logged. `bytes` is a Yjs update in its first format. */
export interface NewBoardUpdate extends BoardRoom {
  readonly personId: string | null;
  readonly connectionId: string | null;
  readonly bytes: Uint8Array;
}

/** A logged update. Ids rise in the order of logging. */
export interface BoardUpdate extends NewBoardUpdate {
  readonly id: number;
  readonly at: Date;
}

/**
 * The record of every edit, written before the edit is applied or acknowledged. The folded state of a board plus its
 * rows that are not folded is the whole board, at any moment and after any crash.
 */
export interface UpdateLog {
  /** Resolves with the row's id once the row would survive a power cut; rejects when it may not. */
  append(update: NewBoardUpdate): Promise<number>;
  /** The rows with an id above `afterId`, folded or not, oldest first. */
  readAfter(room: BoardRoom, afterId: number): Promise<BoardUpdate[]>;
  /** The rows no fold has taken up, oldest first. */
  readUnfolded(room: BoardRoom): Promise<BoardUpdate[]>;
  /** Marks exactly these rows; they stay until they are dropped. */
  markFolded(ids: readonly number[]): Promise<void>;
  /** The rooms that have rows no fold has taken up. */
  unfoldedRooms(): Promise<BoardRoom[]>;
  /** Deletes the rows marked as folded before `before`, some at a time so that nobody waits; resolves with how many. */
  dropFolded(before: Date): Promise<number>;
  /** Deletes every row of a board that is gone for good. */
  forget(boardId: string): Promise<void>;
  /** Resolves when the log can be read; rejects otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}
