import "server-only";

/** Boards with an update that could not be written yet. */
export interface UnsavedBoards {
  add(room: string): void;
  remove(room: string): void;
  has(room: string): boolean;
  names(): string[];
}

/** Guarantees a count a room, so that two waiting updates are two. */
export function createUnsavedBoards(): UnsavedBoards {
  const waiting = new Map<string, number>();
  return {
    add: (room) => {
      waiting.set(room, (waiting.get(room) ?? 0) + 1);
    },
    remove: (room) => {
      const left = (waiting.get(room) ?? 0) - 1;
      if (left > 0) waiting.set(room, left);
      else waiting.delete(room);
    },
    has: (room) => waiting.has(room),
    names: () => [...waiting.keys()],
  };
}
