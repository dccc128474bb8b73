import "server-only";

/**
 * The roles somebody can have on a board, strongest first. A person has one by membership, a browser that opened a share
 * link by that link. Boards give out `owner` and links `link-viewer` today; the others have their place here and in the
 * `role` columns, so that giving them out changes no door.
 */
export const ROLES = ["owner", "facilitator", "editor", "commenter", "viewer", "link-viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Everything that can be asked of a board. `share` is to make, see and end its links; `purge` to delete it for good. */
export const BOARD_ACTIONS = [
  "view",
  "edit",
  "rename",
  "duplicate",
  "export",
  "share",
  "remove",
  "restore",
  "purge",
] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

// What may be copied may be taken as a file: the two are one right.
const LOOK = ["view", "duplicate", "export"] as const satisfies readonly BoardAction[];
const WRITE = [...LOOK, "edit", "rename"] as const satisfies readonly BoardAction[];

const ALLOWED: Readonly<Record<Role, ReadonlySet<BoardAction>>> = {
  owner: new Set(BOARD_ACTIONS),
  facilitator: new Set<BoardAction>(WRITE),
  editor: new Set<BoardAction>(WRITE),
  commenter: new Set<BoardAction>(LOOK),
  viewer: new Set<BoardAction>(LOOK),
  "link-viewer": new Set<BoardAction>(LOOK),
};

/**
 * The one answer to "may they?": asked at every door, with `null` for somebody who has no role on the board. A
 * refusal is shown as "not found", so that nobody learns which boards exist.
 */
export function may(role: Role | null, action: BoardAction): boolean {
  return role !== null && ALLOWED[role].has(action);
}

/** Guarantees a role of the closed list; anything else in the database counts as no role at all. */
export function toRole(stored: string | null | undefined): Role | null {
  return ROLES.find((role) => role === stored) ?? null;
}
