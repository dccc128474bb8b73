import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { EMPTY_BOARD, testContext } from "@/lib/domain/edit/plan-fixture";
import { describeChange } from "@/lib/flow/describe-change";

const CONTEXT = testContext();

function after(board: Board, ...edits: readonly Edit[]): Board {
  return edits.reduce((now, edit) => {
    const done = performEdit(now, edit, CONTEXT);
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  }, board);
}

const at = { x: 0, y: 0 };
const BOARD = after(
  EMPTY_BOARD,
  { type: "add-component", id: "web", kind: "browser", name: "Web", position: at },
  { type: "add-component", id: "api", kind: "server", name: "API", position: at },
  { type: "add-component", id: "zone", kind: "zone", name: "Zone A", position: at },
  { type: "connect", id: "line", from: "web", to: "api", purpose: "request" },
  { type: "put-card", card: { id: "card", text: "", position: at } },
);

const EDITS: readonly [string, Edit][] = [
  ["Cache added.", { type: "add-component", id: "hot", kind: "cache", name: "Cache", position: at }],
  ["API is now called Orders.", { type: "rename-component", id: "api", name: "Orders" }],
  ["API changed.", { type: "set-component", id: "api", set: { instances: 3 } }],
  ["API changed.", { type: "change-kind", id: "api", kind: "cache", name: "API" }],
  ["API is pinned.", { type: "pin-components", ids: ["api"], pinned: true }],
  ["API moved.", { type: "move", moves: [{ root: "components", id: "api", position: { x: 9, y: 9 } }] }],
  [
    "API is in Zone A now.",
    { type: "move", moves: [{ root: "components", id: "api", position: at, parent: "zone" }] },
  ],
  ["API removed.", { type: "remove", components: ["api"] }],
  ["Connected API to Web.", { type: "connect", id: "back", from: "api", to: "web", purpose: "request" }],
  ["Disconnected Web to API.", { type: "remove", connections: ["line"] }],
  ["Web to API changed.", { type: "set-connection", id: "line", purpose: "control" }],
  ["Text card changed.", { type: "put-card", card: { id: "card", text: "Five people.", position: at } }],
  ["Text card removed.", { type: "remove", cards: ["card"] }],
  [
    "Data model added.",
    { type: "put-data-model", dataModel: { id: "d", name: "", position: at, entities: {}, queries: {} } },
  ],
];

describe("what changed, said aloud", () => {
  it.each(EDITS)("%s", (words, edit) => {
    expect(describeChange(BOARD, after(BOARD, edit))).toBe(words);
  });

  it("says that a part left its container, and counts where there are many", () => {
    const inside = after(BOARD, {
      type: "move",
      moves: [{ root: "components", id: "api", position: at, parent: "zone" }],
    });
    const out: Edit = {
      type: "move",
      moves: [{ root: "components", id: "api", position: at, parent: null }],
    };
    expect(describeChange(inside, after(inside, out))).toBe("API is in no container now.");
    const many = Array.from({ length: 5 }, (_, place): Edit => {
      return { type: "add-component", id: `n${String(place)}`, kind: "server", position: at };
    });
    expect(describeChange(BOARD, after(BOARD, ...many))).toBe("5 components added.");
  });

  it("says that a decision was taken back, and is silent about its words", () => {
    const begun = after(BOARD, { type: "start-decision", id: "d", question: "s3.store" });
    expect(describeChange(BOARD, begun)).toBe("");
    const written = after(begun, { type: "write-note", id: "d", note: { because: "reads rise" } });
    expect(describeChange(begun, written)).toBe("");
    expect(describeChange(begun, after(begun, { type: "remove-decision", id: "d" }))).toBe(
      "A decision was taken back.",
    );
  });
});
