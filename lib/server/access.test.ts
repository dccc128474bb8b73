import { describe, expect, it } from "vitest";
import { BOARD_ACTIONS, may, ROLES, toRole, type BoardAction, type Role } from "@/lib/server/access";

/*           view edit rename duplicate export remove restore
 *  owner     x    x     x       x        x      x      x
 *  editor    x    x     x       x        x
 *  viewer    x                  x        x
 *  nobody
 */
const EXPECTED: Record<Role, BoardAction[]> = {
  owner: ["view", "edit", "rename", "duplicate", "export", "remove", "restore"],
  editor: ["view", "edit", "rename", "duplicate", "export"],
  viewer: ["view", "duplicate", "export"],
};

describe("may", () => {
  it.each(ROLES.flatMap((role) => BOARD_ACTIONS.map((action) => [role, action] as const)))(
    "answers for %s and %s",
    (role, action) => {
      expect(may(role, action)).toBe(EXPECTED[role].includes(action));
    },
  );

  it.each(BOARD_ACTIONS)("lets nobody without a role %s", (action) => {
    expect(may(null, action)).toBe(false);
  });

  it("counts an unknown role in the database as none", () => {
    expect(toRole("admin")).toBeNull();
    expect(toRole(undefined)).toBeNull();
    expect(toRole("editor")).toBe("editor");
  });
});
