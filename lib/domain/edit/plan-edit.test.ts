import { describe, expect, it } from "vitest";
import { applyChanges } from "@/lib/domain/board/apply-changes";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { planEdit } from "@/lib/domain/edit/plan-edit";
import { EMPTY_BOARD, STOCK, testContext } from "@/lib/domain/edit/plan-fixture";

function after(board: Board, edit: Edit, context = testContext()): Board {
  const planned = planEdit(board, edit, context);
  if (!planned.ok) throw new Error(`${planned.error.code}: ${planned.error.message}`);
  return applyChanges(board, planned.value);
}

function refusal(board: Board, edit: Edit, context: EditContext = testContext()): Refusal {
  const planned = planEdit(board, edit, context);
  if (planned.ok) throw new Error("it was not refused");
  return planned.error;
}

const BOARD = STOCK.reduce((board, edit) => after(board, edit), EMPTY_BOARD);
const component = (board: Board, id: string): Component =>
  (board.components as Record<string, Component>)[id]!;
const connection = (board: Board, id: string): Connection =>
  (board.connections as Record<string, Connection>)[id]!;
const decision = (board: Board, id: string): Decision => (board.decisions as Record<string, Decision>)[id]!;
const at = { x: 0, y: 0 };

describe("components", () => {
  it("are named after their kind, with a number when the name is taken", () => {
    const board = after(BOARD, { type: "add-component", id: "third", kind: "server", position: at });
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
    const refused = refusal(BOARD, edit);
    expect(refused.code).toBe(code);
    expect(`${refused.message} ${refused.suggestion}`).toMatch(suggestion);
  });

  it("take and give back settings, capacities among them", () => {
    const given = after(BOARD, {
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
    const inherited = applyChanges(BOARD, [
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
    const set = after(BOARD, {
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
    const changed = after(BOARD, { type: "change-kind", id: "zone", kind: "server" });
    expect(component(changed, "web").parent).toBeUndefined();
    expect(component(changed, "zone").size).toBeUndefined();
  });

  it("carry along what stands within a moved container, unless it is moved itself", () => {
    const moves = [
      { root: "components" as const, id: "zone", position: { x: 210, y: 5 } },
      { root: "components" as const, id: "worker", position: { x: 1, y: 2 } },
    ];
    const moved = after(BOARD, { type: "move", moves });
    expect(component(moved, "web").position).toEqual({ x: 230, y: 25 });
    expect(component(moved, "worker").position).toEqual({ x: 1, y: 2 });
    expect(component(moved, "links")).toBe(component(BOARD, "links"));
  });

  it("refuse a circle that only the whole move would close", () => {
    const board = after(BOARD, { type: "add-component", id: "inner", kind: "zone", position: at });
    const moves = [
      { root: "components" as const, id: "inner", position: at, parent: "zone" },
      { root: "components" as const, id: "zone", position: at, parent: "inner" },
    ];
    expect(refusal(board, { type: "move", moves }).code).toBe("parent-cycle");
  });
});

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
    const refused = refusal(after(after(BOARD, write), read), edit);
    expect(refused.code).toBe(code);
    expect(refused.suggestion.length).toBeGreaterThan(5);
  });

  it("may go the other way, or carry another purpose", () => {
    const back = after(BOARD, { type: "connect", id: "x", from: "hot", to: "web", purpose: "read" });
    expect(
      after(back, { type: "connect", id: "y", from: "web", to: "hot", purpose: "write" }).connections,
    ).toHaveProperty("y");
  });

  it("take and lose protocol, style and settings", () => {
    const set = after(BOARD, {
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
    const outer = after(BOARD, { type: "add-component", id: "outer", kind: "zone", position: at });
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
    expect(refusal(BOARD, { type: "remove", components: ["gone"] }).code).toBe("not-found");
  });
});

describe("decisions", () => {
  it("refuse a second one for a question, and an option of another", () => {
    expect(refusal(BOARD, { type: "start-decision", id: "x", question: "s3.store" }).code).toBe(
      "already-open",
    );
    expect(refusal(BOARD, { type: "start-decision", id: "x", question: "s3.stor" })).toMatchObject({
      code: "unknown-question",
      suggestion: expect.stringMatching(/s3\.store/),
    });
    expect(
      refusal(BOARD, { type: "choose-option", id: "caching", option: "s3.store.sql" }).suggestion,
    ).toContain("s13.cache.aside");
  });

  it("keep the text of question and option and the content's version", () => {
    expect(decision(BOARD, "store")).toMatchObject({
      questionText: "Which one is it going to be?",
      optionText: "sql",
      contentVersion: "test-1",
      author: "Ada",
      step: "s3",
      status: "proposed",
    });
  });

  it("merge the lines of a note by id, each as a whole", () => {
    const line = { by: "keys", order: 1 };
    const twice = after(BOARD, {
      type: "write-note",
      id: "caching",
      note: { gain: { g1: { quality: "cost", by: "ram", order: 0 } }, rejected: "s13.cache.through" },
    });
    const board = after(twice, {
      type: "write-note",
      id: "caching",
      note: { gain: { g2: line, g1: { by: "memory", order: 0 } }, rejected: "" },
    });
    expect(decision(board, "caching").note).toEqual({
      because: "hot 🔥 links",
      since: "",
      gain: { g1: { by: "memory", order: 0 }, g2: line },
      giveUp: {},
      revisitWhen: { event: "" },
    });
  });

  it("replace the condition of a revisit as a whole", () => {
    const metric = { event: "", metric: "usersPerDay", comparison: "above", value: 10 } as const;
    const first = after(BOARD, { type: "write-note", id: "caching", note: { revisitWhen: metric } });
    const second = after(first, {
      type: "write-note",
      id: "caching",
      note: { revisitWhen: { event: "a new law" } },
    });
    expect(decision(second, "caching").note.revisitWhen).toEqual({ event: "a new law" });
  });

  it("are put forward only when sound, chosen and on the board, and then settle their subjects", () => {
    const propose: Edit = { type: "propose-decision", id: "caching" };
    expect(refusal(BOARD, propose).code).toBe("note-refused");
    const chosen = after(BOARD, { type: "choose-option", id: "caching", option: "s13.cache.aside" });
    const remark = { slot: "because", code: "missing", refuses: true, message: "Say why." } as const;
    const unsound = testContext({ judge: () => ({ sound: false, score: 0, earned: [], remarks: [remark] }) });
    expect(refusal(chosen, propose, unsound)).toMatchObject({ code: "note-refused", message: "Say why." });
    expect(refusal(chosen, propose, testContext({ shows: () => false })).code).toBe("not-on-board");
    const subject = {
      key: "hot/settings~strategy",
      entity: "hot",
      field: "settings.strategy",
      value: "aside",
    };
    const put = after(chosen, propose, testContext({ subjects: () => [subject] }));
    expect(decision(put, "caching")).toMatchObject({
      status: "proposed",
      settles: { "hot/settings~strategy": "aside" },
    });
    for (const edit of [
      propose,
      { type: "write-note", id: "caching", note: { because: "" } },
      { type: "choose-option", id: "caching", option: "s13.cache.aside" },
    ] as Edit[]) {
      expect(refusal(put, edit).code).toBe("not-a-draft");
    }
  });

  it("are opened again as a new draft; taking it back restores the old one", () => {
    const happened = after(after(BOARD, { type: "supersede-decision", id: "store", newId: "first" }), {
      type: "write-note",
      id: "first",
      note: { revisitWhen: { event: "a fire" } },
    });
    const answered = after(after(happened, { type: "propose-decision", id: "first" }), {
      type: "confirm-event",
      id: "first",
      happened: true,
    });
    expect(decision(answered, "first").note.revisitWhen.eventHappenedAt).toBe("2026-02-03T04:05:06Z");
    const board = after(answered, { type: "supersede-decision", id: "first", newId: "second" });
    expect(decision(board, "first").status).toBe("superseded");
    expect(decision(board, "second")).toMatchObject({
      status: "draft",
      supersedes: "first",
      settles: {},
      option: "s3.store.sql",
    });
    expect(decision(board, "second").note.revisitWhen).toEqual({ event: "a fire" });
    expect(refusal(board, { type: "supersede-decision", id: "first", newId: "x" }).code).toBe("already-open");
    expect(decision(after(board, { type: "remove-decision", id: "second" }), "first").status).toBe(
      "proposed",
    );
  });
});

describe("the frame", () => {
  it("sets a finding aside only in writing, once", () => {
    const waive = (id: string, reason: string): Edit => ({
      type: "waive",
      id,
      rule: "R05",
      subject: "web",
      reason,
    });
    expect(refusal(BOARD, waive("w", " ")).code).toBe("reason-missing");
    const twice = after(after(BOARD, waive("w1", "a demo")), waive("w2", "a pilot"));
    expect(Object.values(twice.waivers)).toMatchObject([{ id: "w1", reason: "a pilot" }]);
  });

  it("shows no stage past the first that is not passed, and says what is missing", () => {
    const context = testContext({ passedThrough: () => 1, missing: () => ["Links runs at 140 %."] });
    expect(after(BOARD, { type: "show-stage", stage: 1 }, context).about.stage).toBe(1);
    expect(refusal(BOARD, { type: "show-stage", stage: 2 }, context)).toMatchObject({
      code: "stage-not-passed",
      suggestion: "Links runs at 140 %.",
    });
    expect(refusal(BOARD, { type: "show-stage", stage: -1 }, context).code).toBe("no-such-stage");
  });

  it("refuses numbers out of range and names what is in it", () => {
    expect(refusal(BOARD, { type: "set-workload", set: { connectedShare: 2 } })).toMatchObject({
      code: "bad-value",
      suggestion: expect.stringMatching(/<=1/),
    });
    expect(refusal(BOARD, { type: "write-intake", context: "a".repeat(4_001) }).code).toBe("bad-value");
  });

  it("stores no half of a surrogate pair and no negative zero", () => {
    const board = after(BOARD, {
      type: "put-card",
      card: { id: "c", text: "a\ud83d", position: { x: -0, y: 0 } },
    });
    expect(Object.values(board.cards).find((card) => card.id === "c")).toEqual({
      id: "c",
      text: "a\uFFFD",
      position: { x: 0, y: 0 },
    });
  });
});

describe("a batch", () => {
  it("plans each edit on the outcome of those before, within batches too", () => {
    const edits: Edit[] = [
      { type: "add-component", id: "q", kind: "cache", position: at },
      { type: "batch", edits: [{ type: "connect", id: "l", from: "web", to: "q", purpose: "read" }] },
    ];
    expect(after(BOARD, { type: "batch", edits }).connections).toHaveProperty("l");
  });

  it("is refused as a whole", () => {
    const edits: Edit[] = [
      { type: "rename-component", id: "web", name: "Web" },
      { type: "remove", cards: ["gone"] },
    ];
    expect(refusal(BOARD, { type: "batch", edits }).code).toBe("not-found");
  });

  it("has an end", () => {
    const edits = Array.from({ length: 5_001 }, (): Edit => ({ type: "rename-board", name: "A" }));
    expect(refusal(BOARD, { type: "batch", edits }).code).toBe("too-many");
  });
});

it("refuses a component too many", () => {
  const components = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, n) => [`n${String(n)}`, component(BOARD, "web")]),
  );
  const full = { ...BOARD, components } as Board;
  expect(
    refusal(full, { type: "add-component", id: "one-more", kind: "server", position: at }),
  ).toMatchObject({ code: "too-many", suggestion: expect.stringMatching(/5000/) });
});
