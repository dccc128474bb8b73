import { describe, expect, it } from "vitest";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import { after, component, connection, refusal, STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";

const at = { x: 0, y: 0 };

describe("connections", () => {
  it.each<[string, Edit, Refusal["code"]]>([
    ["a loop", { type: "connect", id: "x", from: "web", to: "web", purpose: "read" }, "self-connection"],
    ["a double", { type: "connect", id: "x", from: "web", to: "hot", purpose: "read" }, "already-connected"],
    [
      "an end that is gone",
      { type: "connect", id: "x", from: "web", to: "gone", purpose: "read" },
      "not-found",
    ],
    [
      "an unknown protocol",
      { type: "connect", id: "x", from: "web", to: "people", purpose: "read", protocol: "http9" },
      "unknown-protocol",
    ],
    ["an unknown style", { type: "set-connection", id: "web-hot", style: "telepathy" }, "unknown-protocol"],
    [
      "calls that are a word",
      { type: "set-connection", id: "web-hot", set: { callsPerRequest: "many" } },
      "bad-setting",
    ],
    ["a setting without a name", { type: "set-connection", id: "web-hot", set: { "a.b": 1 } }, "bad-value"],
    [
      "a long tale",
      { type: "set-connection", id: "web-hot", set: { paging: "a".repeat(201) } },
      "bad-setting",
    ],
    [
      "becoming a double by purpose",
      { type: "set-connection", id: "web-hot2", purpose: "read" },
      "already-connected",
    ],
    ["becoming a double by its end", { type: "reconnect", id: "web-hot", to: "links" }, "already-connected"],
    ["becoming a loop", { type: "reconnect", id: "web-hot", to: "web" }, "self-connection"],
  ])("refuse %s", (_what, edit, code) => {
    const write: Edit = { type: "connect", id: "web-hot2", from: "web", to: "hot", purpose: "write" };
    const read: Edit = { type: "connect", id: "web-links2", from: "web", to: "links", purpose: "read" };
    const refused = refusal(after(after(STOCKED_BOARD, write), read), edit);
    expect(refused.code).toBe(code);
    expect(refused.suggestion.length).toBeGreaterThan(5);
  });

  it("may go the other way, or carry another purpose", () => {
    const back = after(STOCKED_BOARD, { type: "connect", id: "x", from: "hot", to: "web", purpose: "read" });
    expect(
      after(back, { type: "connect", id: "y", from: "web", to: "hot", purpose: "write" }).connections,
    ).toHaveProperty("y");
  });

  it("take and lose protocol, style and settings", () => {
    const set = after(STOCKED_BOARD, {
      type: "set-connection",
      id: "people-web",
      protocol: null,
      style: null,
      set: { auth: "token", retries: 2 },
    });
    const { protocol, style, settings } = connection(set, "people-web");
    expect([protocol, style, settings]).toEqual([undefined, undefined, { auth: "token", retries: 2 }]);
  });
});

describe("removal", () => {
  it("takes connections along and hands what was held to the container around", () => {
    const outer = after(STOCKED_BOARD, { type: "add-component", id: "outer", kind: "zone", position: at });
    const nested = after(outer, {
      type: "move",
      moves: [{ root: "components", id: "zone", position: { x: 200, y: 0 }, parent: "outer" }],
    });
    const board = after(nested, { type: "remove", components: ["zone", "hot"], cards: ["card0", "gone"] });
    expect(component(board, "web").parent).toBe("outer");
    expect(Object.keys(board.connections).sort()).toEqual(["people-web", "web-links"]);
    expect(board.cards).toEqual({});
    const all = after(nested, { type: "remove", components: ["zone", "outer"] });
    expect(component(all, "web").parent).toBeUndefined();
  });

  it("says so when all of it is gone already", () => {
    expect(refusal(STOCKED_BOARD, { type: "remove", components: ["gone"] }).code).toBe("not-found");
  });
});
