import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOARD_ACTIONS, may, ROLES, toRole, type BoardAction, type Role } from "@/lib/server/access";

/*               view edit rename duplicate export share remove restore purge
 *  owner         x    x     x       x        x      x     x       x      x
 *  facilitator   x    x     x       x        x
 *  editor        x    x     x       x        x
 *  commenter     x                  x        x
 *  viewer        x                  x        x
 *  link-viewer   x                  x        x
 *  nobody
 */
const EXPECTED: Record<Role, BoardAction[]> = {
  owner: ["view", "edit", "rename", "duplicate", "export", "share", "remove", "restore", "purge"],
  facilitator: ["view", "edit", "rename", "duplicate", "export"],
  editor: ["view", "edit", "rename", "duplicate", "export"],
  commenter: ["view", "duplicate", "export"],
  viewer: ["view", "duplicate", "export"],
  "link-viewer": ["view", "duplicate", "export"],
};

const anyRole = fc.constantFrom(...ROLES);
const anyAction = fc.constantFrom(...BOARD_ACTIONS);

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

  it("never lets a weaker role do what a stronger one may not", () => {
    fc.assert(
      fc.property(anyRole, anyRole, anyAction, (one, other, action) => {
        const [stronger, weaker] = [one, other].sort((a, b) => ROLES.indexOf(a) - ROLES.indexOf(b));
        return !may(weaker!, action) || may(stronger!, action);
      }),
    );
  });

  it("lets nobody do anything with a board that they may not look at", () => {
    fc.assert(fc.property(anyRole, anyAction, (role, action) => !may(role, action) || may(role, "view")));
  });

  it("leaves a link's role no way to change, share or remove anything", () => {
    const allowed = BOARD_ACTIONS.filter((action) => may("link-viewer", action));
    expect(allowed).toEqual(["view", "duplicate", "export"]);
  });
});

describe("toRole", () => {
  it("knows its own words and takes no other for one of them", () => {
    fc.assert(
      fc.property(fc.oneof(anyRole, fc.string()), (word) => {
        const role = toRole(word);
        return role === null ? !(ROLES as readonly string[]).includes(word) : role === word;
      }),
    );
  });

  it("counts an unknown role in the database as none", () => {
    for (const stored of ["admin", "Owner", "", "constructor", undefined, null])
      expect(toRole(stored)).toBeNull();
    expect(toRole("editor")).toBe("editor");
  });
});
