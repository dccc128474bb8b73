import "server-only";
import type { Board } from "@/lib/domain/board/board-schema";
import type { BoardListItem, OpenBoard } from "@/lib/server/boards/board-dto";
import type { Result } from "@/lib/shared/result";

/** Why a board cannot be had. Other people's boards answer the same as boards that never were. */
export type BoardFailure = { code: "not-found" };

/** The boards. Every method asks for access itself. */
export interface Boards {
  /** Makes a board with exactly this content, owned by the person. */
  create(board: Board, personId: string, about?: { problemTitle?: string }): Promise<BoardListItem>;
  /** The person's boards that are not removed, the last edited first. */
  list(personId: string): Promise<BoardListItem[]>;
  open(id: string, personId: string | null): Promise<Result<OpenBoard, BoardFailure>>;
  /** The board's content as it is now, edits of this second included. */
  read(id: string, personId: string | null): Promise<Result<Board, BoardFailure>>;
  /** The same as a Yjs update in base64, so that a page can draw the board before its socket is up. */
  readState(id: string, personId: string | null): Promise<Result<string, BoardFailure>>;
  rename(id: string, personId: string, name: string): Promise<Result<BoardListItem, BoardFailure>>;
  duplicate(id: string, personId: string): Promise<Result<BoardListItem, BoardFailure>>;
  /** Takes the board out of the list and closes its sockets; `restore` undoes it until it is purged. */
  remove(id: string, personId: string): Promise<Result<{ id: string }, BoardFailure>>;
  restore(id: string, personId: string): Promise<Result<BoardListItem, BoardFailure>>;
  /** A ticket to join the board's room, good once and for 60 seconds. */
  issueTicket(
    id: string,
    person: { personId: string; sessionId: string },
  ): Promise<Result<{ ticket: string }, BoardFailure>>;
  /** Deletes for good what was removed more than 30 days ago; returns how many. */
  purgeRemoved(): Promise<number>;
}
