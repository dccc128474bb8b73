import "server-only";
import type { Thumbnail } from "@/lib/domain/library/thumbnail-schema";
import type { Role } from "@/lib/server/access";

/** A row of a person's list of boards. Times are ISO 8601, UTC. */
export interface BoardListItem {
  readonly id: string;
  readonly name: string;
  readonly problemSlug: string | null;
  readonly problemTitle: string | null;
  readonly stage: number;
  readonly componentCount: number;
  /** Notes owed when the board was last folded; `null` where they are not counted. */
  readonly owedCount: number | null;
  /** The board as a small picture; `null` until its row has been derived. */
  readonly thumbnail: Thumbnail | null;
  readonly createdAt: string;
  readonly editedAt: string;
  /** When it was put into the trash; `null` outside of it. */
  readonly deletedAt: string | null;
}

/** A board as its page needs it: what it is, which room to join, and what this person may do. */
export interface OpenBoard extends BoardListItem {
  readonly role: Role;
  readonly mayEdit: boolean;
  readonly mayShare: boolean;
  readonly generation: number;
  readonly schemaVersion: number;
  /** The room's name and the key of the browser's own copy: `board/<id>/<generation>`. */
  readonly room: string;
}
