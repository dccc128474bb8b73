import "server-only";
import type { BoardRoom } from "@/lib/server/updates/update-log";

const PATTERN = /^board\/([\w-]{1,64})\/([1-9]\d{0,8})$/;

/** The name under which a board's document is shared, and the key of its copy in a browser. */
export function roomName({ boardId, generation }: BoardRoom): string {
  return `board/${boardId}/${String(generation)}`;
}

/** The room a name stands for; `null` for anything that is not exactly such a name. */
export function parseRoomName(name: string): BoardRoom | null {
  const match = PATTERN.exec(name);
  const [, boardId, generation] = match ?? [];
  return boardId === undefined || generation === undefined
    ? null
    : { boardId, generation: Number(generation) };
}
