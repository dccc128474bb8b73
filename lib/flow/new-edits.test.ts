import { describe, expect, it } from "vitest";
import { boardOf, CATALOGUE, inputOf, line, part } from "@/lib/flow/flow-fixture";
import { CARD, overlaps } from "@/lib/drawing/geometry";
import { addAndConnectEdit, addEdit, connectEdit } from "@/lib/flow/new-edits";
import { nextInDirection } from "@/lib/flow/next-in-direction";
import { describeChange } from "@/lib/flow/describe-change";
import { nodesInFlight, GROUNDED } from "@/lib/flow/flight";
import { createToFlow } from "@/lib/flow/to-flow";

//  api   links
const BOARD = boardOf([
  part("zone", "zone", 0, 400),
  part("api", "server", 0, 0),
  part("links", "store", 256, 0),
]);
const ON = { board: BOARD, catalogue: CATALOGUE };

describe("something new", () => {
  it("comes where it is dropped, by its middle", () => {
    expect(addEdit(ON, "server", "n", { at: { x: 192, y: 236 } })).toEqual({
      type: "add-component",
      id: "n",
      kind: "server",
      position: { x: 100, y: 200 },
    });
  });

  it("lands in the container under it", () => {
    expect(addEdit(ON, "server", "n", { at: { x: 200, y: 500 } }).parent).toBe("zone");
  });

  it("hides nothing when it comes beside what is chosen", () => {
    const { position } = addEdit(ON, "server", "n", { beside: "api", near: { x: 0, y: 0 } });
    for (const other of [
      { x: 0, y: 0 },
      { x: 256, y: 0 },
    ])
      expect(overlaps({ ...position, ...CARD }, { ...other, ...CARD })).toBe(false);
  });

  it("brings a size only when it frames others", () => {
    expect(addEdit(ON, "zone", "n", { at: { x: 900, y: 900 } }).size).toBeDefined();
    expect(addEdit(ON, "server", "n", { at: { x: 900, y: 900 } }).size).toBeUndefined();
  });

  it("comes with its line in one edit", () => {
    const edit = addAndConnectEdit(
      ON,
      "api",
      "store",
      { component: "n", connection: "l" },
      { x: 600, y: 300 },
    );
    expect(edit).toMatchObject({
      type: "batch",
      edits: [
        { type: "add-component", id: "n" },
        { type: "connect", id: "l", from: "api", to: "n" },
      ],
    });
  });

  it("is a line held open where a client asks already, and no third; others get no second", () => {
    const parts = [
      part("web", "browser", 0, 0),
      part("api", "server", 256, 0),
      part("links", "store", 512, 0),
    ];
    const asked = boardOf(parts, [line("web", "api"), line("api", "links")]);
    const purposeOf = (board: typeof asked, from: string, to: string) =>
      (connectEdit({ board, catalogue: CATALOGUE }, "l", from, to) as { purpose: string }).purpose;
    expect(purposeOf(boardOf(parts), "web", "api")).toBe("request");
    expect(purposeOf(asked, "web", "api")).toBe("stream");
    expect(purposeOf(asked, "api", "links")).toBe("request");
    const stream = { ...line("web", "api"), id: "s" as never, purpose: "stream" } as const;
    expect(purposeOf(boardOf(parts, [line("web", "api"), stream]), "web", "api")).toBe("request");
    expect(purposeOf(boardOf(parts, [line("web", "links")]), "web", "links")).toBe("request");
  });

  it("is nothing when an end or a kind is not there", () => {
    expect(connectEdit(ON, "l", "api", "gone")).toBeUndefined();
    expect(
      addAndConnectEdit(ON, "api", "gone", { component: "n", connection: "l" }, { x: 0, y: 0 }),
    ).toBeUndefined();
  });
});

describe("walking by arrows", () => {
  it("goes to the nearest that way, and begins at the top left", () => {
    expect(nextInDirection(BOARD, "api", { x: 1, y: 0 })).toBe("links");
    expect(nextInDirection(BOARD, "api", { x: 0, y: -1 })).toBeUndefined();
    expect(nextInDirection(BOARD, undefined, { x: 1, y: 0 })).toBe("api");
  });
});

describe("what changed, in words", () => {
  const { ["links" as never]: _gone, ...rest } = BOARD.components as Record<string, never>;
  const without = { ...BOARD, components: rest };

  it.each([
    ["an addition", without, BOARD, "links added."],
    ["a removal", BOARD, without, "links removed."],
    [
      "a move",
      BOARD,
      boardOf([part("zone", "zone", 0, 400), part("api", "server", 9, 0), part("links", "store", 256, 0)]),
      "api moved.",
    ],
    ["nothing", BOARD, BOARD, ""],
  ])("tells %s", (_what, before, after, words) => {
    const same = Object.fromEntries(
      Object.entries(after.components).map(([id, one]) => {
        const old = before.components[id as keyof typeof before.components];
        return [id, old && JSON.stringify(old) === JSON.stringify(one) ? old : one];
      }),
    );
    expect(describeChange(before, { ...after, components: same })).toBe(words);
  });
});

it("lays a drag over the picture and leaves the rest as it is", () => {
  const { nodes } = createToFlow()(inputOf(BOARD));
  const flying = nodesInFlight(nodes, { ...GROUNDED, positions: { api: { x: 7, y: 8 } } });
  expect(flying.find(({ id }) => id === "api")?.position).toEqual({ x: 7, y: 8 });
  expect(flying.find(({ id }) => id === "links")).toBe(nodes.find(({ id }) => id === "links"));
});
