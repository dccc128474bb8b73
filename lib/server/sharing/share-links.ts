import "server-only";
import type { Role } from "@/lib/server/access";
import type { LinkStanding } from "@/lib/server/sharing/link-standing";
import type { Result } from "@/lib/shared/result";

/** A link as its owner sees it. Times are ISO 8601, UTC; the token is not among what is kept. */
export interface ShareLinkItem {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly standing: LinkStanding;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  /** How often the token was shown. */
  readonly useCount: number;
}

/** A new link with its token: the only time that anybody sees it. */
export interface NewShareLink {
  readonly link: ShareLinkItem;
  readonly token: string;
}

/** Why a link cannot be made or changed. Links of other people's boards answer as links that never were. */
export type ShareFailure = { code: "not-found" } | { code: "too-many-links" };

/** Of one board, by somebody who may share it. */
export interface LinkPlace {
  readonly boardId: string;
  readonly personId: string;
}

/** What the owner of a board does with its links. Every method asks for access itself. */
export interface ShareLinks {
  /** Makes a link that looks, for `days` days from now. */
  create(
    place: LinkPlace,
    about: { label: string; days: number },
  ): Promise<Result<NewShareLink, ShareFailure>>;
  /** The open ones first, of each the newest first; those that ended stay for 30 days. */
  list(place: LinkPlace): Promise<Result<ShareLinkItem[], ShareFailure>>;
  /** Ends a link at once: its tickets are void and its sockets closed when this resolves. */
  revoke(place: LinkPlace, linkId: string): Promise<Result<ShareLinkItem, ShareFailure>>;
  /** Lets an open or expired link end `days` days from now; a revoked one stays revoked. */
  setExpiry(place: LinkPlace, linkId: string, days: number): Promise<Result<ShareLinkItem, ShareFailure>>;
  /** Closes the sockets of links that ended, here or in another process, since this was last asked. */
  closeEnded(): Promise<void>;
  /** Deletes what ended more than 30 days ago, and visits that ran out; returns how many links. */
  purgeEnded(): Promise<number>;
}
