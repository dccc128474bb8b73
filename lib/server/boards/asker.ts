import "server-only";

/** A browser that has shown a link's token: what it opens, until the link ends. */
export interface LinkVisit {
  readonly visitId: string;
  readonly linkId: string;
  readonly boardId: string;
}

/** Who asks for a board: a person by id, a browser behind a share link, or nobody known. */
export type Asker = string | LinkVisit | null;
