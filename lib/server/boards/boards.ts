import "server-only";
import type { Board } from "@/lib/domain/board/board-schema";
import type { BoardOverlay } from "@/lib/domain/board/overlay-schema";
import type { EditOf } from "@/lib/domain/edit/plan-context";
import type { Asker, LinkVisit } from "@/lib/server/boards/asker";
import type { BoardListItem, OpenBoard } from "@/lib/server/boards/board-dto";
import type { CurrentPerson } from "@/lib/server/people/people";
import type { Result } from "@/lib/shared/result";

/** Why a board cannot be had. Other people's boards answer the same as boards that never were. */
export type BoardFailure = { code: "not-found" };

/** Why a result is not recorded; `message` says what would be. */
export type ResultFailure = BoardFailure | { code: "invalid"; message: string };

/** Which of a person's boards, in which order. */
export interface BoardQuery {
  /** Words that must all be found in the name, the problem or the kinds of parts. */
  readonly search?: string;
  /** The last edited first, or by name; the trash is always in the order of deleting, the last first. */
  readonly sort?: "edited" | "name";
  readonly inTrash?: boolean;
  readonly skip?: number;
  readonly most?: number;
}

/** The boards. Every method asks for access itself. */
export interface Boards {
  /** Makes a board with exactly this content, owned by the person. */
  create(board: Board, personId: string, about?: { problemTitle?: string }): Promise<BoardListItem>;
  /** The person's boards that match; without a query all that are not in the trash, the last edited first. */
  list(personId: string, query?: BoardQuery): Promise<BoardListItem[]>;
  /** How many match, whatever `skip` and `most` say. */
  count(personId: string, query: BoardQuery): Promise<number>;
  open(id: string, asker: Asker): Promise<Result<OpenBoard, BoardFailure>>;
  /** The board's content as it is now, edits of this second included. */
  read(id: string, asker: Asker): Promise<Result<Board, BoardFailure>>;
  /** The same as a Yjs update in base64, so that a page can draw the board before its socket is up. */
  readState(id: string, asker: Asker): Promise<Result<string, BoardFailure>>;
  rename(id: string, personId: string, name: string): Promise<Result<BoardListItem, BoardFailure>>;
  /** Records what came of an acceptance test, or takes it back, also while people have the board open. */
  recordResult(
    id: string,
    personId: string,
    result: EditOf<"record-result">,
  ): Promise<Result<BoardOverlay["results"], ResultFailure>>;
  /** A copy owned by `personId`, of a board that `asker` may copy: by default the same person. */
  duplicate(id: string, personId: string, asker?: Asker): Promise<Result<BoardListItem, BoardFailure>>;
  /** Puts the board into the trash and closes its sockets; `restore` undoes it until it is purged. */
  remove(id: string, personId: string): Promise<Result<{ id: string }, BoardFailure>>;
  restore(id: string, personId: string): Promise<Result<BoardListItem, BoardFailure>>;
  /** Deletes a board of the trash for good. */
  purge(id: string, personId: string): Promise<Result<{ id: string }, BoardFailure>>;
  /** A ticket to join the board's room, good once and for 60 seconds. */
  issueTicket(
    id: string,
    asker: CurrentPerson | LinkVisit,
  ): Promise<Result<{ ticket: string }, BoardFailure>>;
  /** Deletes for good what was removed more than 30 days ago; returns how many. */
  purgeRemoved(): Promise<number>;
}
