import { describe, expect, it } from "vitest";
import { applyChanges } from "@/lib/domain/board/apply-changes";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { after, component, connection, refusal, STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";

const at = { x: 0, y: 0 };

describe("components", () => {
  it("are named after their kind, with a number when the name is taken", () => {
    const board = after(STOCKED_BOARD, { type: "add-component", id: "third", kind: "server", position: at });
    expect(component(board, "third")).toEqual({
      id: "third",
      kind: "server",
      name: "Server 3",
      position: at,
      pinned: false,
      settings: {},
      origin: "drawn",
    });
  });

  it.each<[string, Edit, Refusal["code"], RegExp]>([
    [
      "an unknown kind",
      { type: "add-component", id: "x", kind: "databse", position: at },
      "unknown-kind",
      /database/,
    ],
    [
      "an id in use",
      { type: "add-component", id: "web", kind: "server", position: at },
      "duplicate-id",
      /new/,
    ],
    [
      "an id that is no id",
      { type: "add-component", id: "a.b", kind: "server", position: at },
      "bad-value",
      /letters/,
    ],
    [
      "an id that JavaScript gives a meaning",
      { type: "add-component", id: "__proto__", kind: "server", position: at },
      "bad-value",
      /letters/,
    ],
    [
      "a parent that holds nothing",
      { type: "add-component", id: "x", kind: "server", position: at, parent: "web" },
      "not-a-container",
      /zone/,
    ],
    [
      "a parent that is not there",
      { type: "add-component", id: "x", kind: "server", position: at, parent: "toString" },
      "not-found",
      /there/,
    ],
    [
      "a size for what has none",
      { type: "resize-component", id: "web", size: { width: 99, height: 99 } },
      "not-a-container",
      /container/,
    ],
    [
      "a place off the world",
      { type: "add-component", id: "x", kind: "server", position: { x: 2e6, y: 0 } },
      "bad-value",
      /1000000/,
    ],
    [
      "a number that is none",
      { type: "move", moves: [{ root: "components", id: "web", position: { x: Number.NaN, y: 0 } }] },
      "bad-value",
      /number/,
    ],
    ["an empty name", { type: "rename-component", id: "web", name: "  " }, "bad-value", /120/],
    [
      "a name without end",
      { type: "rename-component", id: "web", name: "a".repeat(121) },
      "bad-value",
      /120/,
    ],
    [
      "a container within itself",
      { type: "move", moves: [{ root: "components", id: "zone", position: at, parent: "zone" }] },
      "parent-cycle",
      /out/,
    ],
    [
      "a setting of another kind",
      { type: "set-component", id: "web", set: { strategy: "aside" } },
      "bad-setting",
      /instances/,
    ],
    [
      "a choice that is not offered",
      { type: "set-component", id: "hot", set: { strategy: "around" } },
      "bad-setting",
      /aside, through/,
    ],
    [
      "a number out of range",
      { type: "set-component", id: "web", set: { instances: 0 } },
      "bad-setting",
      /1 to 100/,
    ],
    [
      "a word for a switch",
      { type: "set-component", id: "web", set: { autoscale: "yes" } },
      "bad-setting",
      /true or false/,
    ],
    [
      "a text that is too long",
      { type: "set-component", id: "links", set: { shardKey: "a".repeat(21) } },
      "bad-setting",
      /20/,
    ],
    [
      "a capacity of nothing",
      { type: "set-component", id: "web", set: { "capacity/requestsPerSecond": 0 } },
      "bad-setting",
      /above 0/,
    ],
    [
      "a capacity for no resource",
      { type: "set-component", id: "web", set: { "capacity/love": 1 } },
      "bad-setting",
      /requestsPerSecond/,
    ],
  ])("refuse %s", (_what, edit, code, suggestion) => {
    const refused = refusal(STOCKED_BOARD, edit);
    expect(refused.code).toBe(code);
    expect(`${refused.message} ${refused.suggestion}`).toMatch(suggestion);
  });

  it("take and give back settings, capacities among them", () => {
    const given = after(STOCKED_BOARD, {
      type: "set-component",
      id: "web",
      set: { "capacity/requestsPerSecond": 900 },
      unset: ["instances"],
    });
    expect(component(given, "web").settings).toEqual({ "capacity/requestsPerSecond": 900 });
    expect(
      planEdit(given, { type: "set-component", id: "web", unset: ["instances"] }, testContext()),
    ).toEqual({ ok: true, value: [] });
  });

  it("become one's own when something inherited is changed", () => {
    const inherited = applyChanges(STOCKED_BOARD, [
      { type: "set", root: "components", id: "hot", fields: { origin: "inherited" } },
    ]);
    expect(
      component(after(inherited, { type: "rename-component", id: "hot", name: "Hot" }), "hot").origin,
    ).toBe("inherited");
    expect(
      component(after(inherited, { type: "set-component", id: "hot", set: { instances: 2 } }), "hot").origin,
    ).toBe("drawn");
    expect(
      component(after(inherited, { type: "set-component", id: "hot", set: { strategy: "aside" } }), "hot")
        .origin,
    ).toBe("inherited");
  });

  it("keep name, place, connections and what fits when their kind changes", () => {
    const set = after(STOCKED_BOARD, {
      type: "set-component",
      id: "web",
      set: { autoscale: true, "capacity/requestsPerSecond": 5 },
    });
    const changed = after(set, {
      type: "change-kind",
      id: "web",
      kind: "cache",
      settings: { strategy: "through" },
    });
    expect(component(changed, "web")).toMatchObject({
      kind: "cache",
      name: "Server",
      parent: "zone",
      position: { x: 220, y: 20 },
    });
    expect(component(changed, "web").settings).toEqual({ instances: 2, strategy: "through" });
    expect(changed.connections).toBe(set.connections);
  });

  it("let go of what they held when their new kind holds nothing", () => {
    const changed = after(STOCKED_BOARD, { type: "change-kind", id: "zone", kind: "server" });
    expect(component(changed, "web").parent).toBeUndefined();
    expect(component(changed, "zone").size).toBeUndefined();
  });

  it("carry along what stands within a moved container, unless it is moved itself", () => {
    const moves = [
      { root: "components" as const, id: "zone", position: { x: 210, y: 5 } },
      { root: "components" as const, id: "worker", position: { x: 1, y: 2 } },
    ];
    const moved = after(STOCKED_BOARD, { type: "move", moves });
    expect(component(moved, "web").position).toEqual({ x: 230, y: 25 });
    expect(component(moved, "worker").position).toEqual({ x: 1, y: 2 });
    expect(component(moved, "links")).toBe(component(STOCKED_BOARD, "links"));
  });

  it("refuse a circle that only the whole move would close", () => {
    const board = after(STOCKED_BOARD, { type: "add-component", id: "inner", kind: "zone", position: at });
    const moves = [
      { root: "components" as const, id: "inner", position: at, parent: "zone" },
      { root: "components" as const, id: "zone", position: at, parent: "inner" },
    ];
    expect(refusal(board, { type: "move", moves }).code).toBe("parent-cycle");
  });
});

describe("what was found standing", () => {
  const add: Edit = {
    type: "add-component",
    id: "old",
    kind: "server",
    position: { x: 0, y: 0 },
    origin: "inherited",
  };

  it("is inherited on a board of one's own, with its connections", () => {
    const board = after(STOCKED_BOARD, {
      type: "batch",
      edits: [
        add,
        { type: "connect", id: "line", from: "old", to: "links", purpose: "read", origin: "inherited" },
      ],
    });
    expect(component(board, "old").origin).toBe("inherited");
    expect(connection(board, "line").origin).toBe("inherited");
  });

  it("is refused on the board of a problem, whose every part is a decision", () => {
    const board = {
      ...STOCKED_BOARD,
      about: { ...STOCKED_BOARD.about, problem: { slug: "x", contentVersion: "1" } },
    };
    expect(refusal(board, add).code).toBe("not-inherited");
    expect(
      refusal(board, {
        type: "connect",
        id: "line",
        from: "worker",
        to: "links",
        purpose: "read",
        origin: "inherited",
      }).code,
    ).toBe("not-inherited");
  });
});
