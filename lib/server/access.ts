import "server-only";

/** The roles a person can have on a board, strongest first. */
export const ROLES = ["owner", "editor", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Everything that can be asked of a board. */
export const BOARD_ACTIONS = ["view", "edit", "rename", "duplicate", "export", "remove", "restore"] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

const ALLOWED: Readonly<Record<Role, ReadonlySet<BoardAction>>> = {
  owner: new Set(BOARD_ACTIONS),
  editor: new Set<BoardAction>(["view", "edit", "rename", "duplicate", "export"]),
  viewer: new Set<BoardAction>(["view", "duplicate", "export"]),
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
