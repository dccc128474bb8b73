import { describe, expect, it } from "vitest";
import { boardOf, inputOf, line, part, QUIET } from "@/lib/flow/flow-fixture";
import type { FlowEdge, FlowNode } from "@/lib/flow/flow-types";
import { createToFlow } from "@/lib/flow/to-flow";

//  zone [ api ] ── links        note
const PARTS = [
  part("api", "server", 140, 160, { parent: "zone" as never }),
  part("zone", "zone", 100, 100),
  part("links", "store", 600, 160),
];
const BOARD = boardOf(PARTS, [line("api", "links")]);
const node = (nodes: readonly FlowNode[], id: string) => nodes.find((one) => one.id === id);
const data = (nodes: readonly FlowNode[], id: string) => {
  const found = node(nodes, id);
  if (found?.type !== "component" && found?.type !== "container")
    throw new Error(`${id} is drawn as a component`);
  return found.data;
};
const edge = (edges: readonly FlowEdge[], id: string) => edges.find((one) => one.id === id)?.data;

describe("a board as a picture", () => {
  it("draws containers before what they hold, and their children relative to them", () => {
    const { nodes } = createToFlow()(inputOf(BOARD));
    expect(nodes.map(({ id }) => id)).toEqual(["zone", "api", "links"]);
    expect(node(nodes, "api")).toMatchObject({ parentId: "zone", position: { x: 40, y: 60 } });
    expect(node(nodes, "links")).toMatchObject({ position: { x: 600, y: 160 } });
  });

  it("leaves out a parent that is no container, and parents that go in circles", () => {
    const a = part("a", "zone", 0, 0, { parent: "b" as never });
    const b = part("b", "zone", 10, 10, { parent: "a" as never });
    const c = part("c", "server", 20, 20, { parent: "links" as never });
    const { nodes } = createToFlow()(inputOf(boardOf([a, b, c, part("links", "store", 5, 5)])));
    expect(nodes.filter((one) => one.parentId !== undefined)).toEqual([]);
  });

  it("leaves out a line whose end is gone", () => {
    const { edges } = createToFlow()(inputOf(boardOf(PARTS, [line("api", "gone")])));
    expect(edges).toEqual([]);
  });

  it("gives back the very same picture when nothing changed", () => {
    const toFlow = createToFlow();
    const first = toFlow(inputOf(BOARD));
    expect(toFlow(inputOf(structuredClone(BOARD)))).toBe(first);
  });

  it("makes anew only what changed", () => {
    const toFlow = createToFlow();
    const before = toFlow(inputOf(BOARD));
    const renamed = {
      ...BOARD.components,
      ["links" as never]: part("links", "store", 600, 160, { name: "Links DB" }),
    };
    const after = toFlow(inputOf({ ...BOARD, components: renamed }));
    expect(node(after.nodes, "api")).toBe(node(before.nodes, "api"));
    expect(node(after.nodes, "links")).not.toBe(node(before.nodes, "links"));
  });

  it("never puts an object of the picture on the board", () => {
    const frozen = structuredClone(BOARD);
    createToFlow()(inputOf(BOARD));
    expect(BOARD).toEqual(frozen);
  });
});

describe("what a card says", () => {
  const use = {
    resource: "readsPerSecond",
    arrivals: 92,
    capacity: 100,
    utilisation: 0.92,
    working: {},
  } as never;
  const busy = { id: "links", uses: [use], worst: use, utilisation: 0.92, unstable: false } as never;
  const hot = { ...QUIET, load: { ...QUIET.load, components: { links: busy } } };

  it("marks heat by number and word, and says it aloud once", () => {
    const { nodes } = createToFlow()(inputOf(BOARD, { analysis: hot }));
    expect(data(nodes, "links").mark?.word).toBe("92\u00a0% of reads");
    expect(node(nodes, "links")?.ariaLabel).toBe("links, Database, 92\u00a0% of its reads");
  });

  it("marks what owes a note", () => {
    const owed = [{ uncovered: [{ entity: "links" }, { entity: "api-links" }] }] as never;
    const { nodes, edges } = createToFlow()(
      inputOf(BOARD, { analysis: { ...QUIET, progress: { ...QUIET.progress, owed } } }),
    );
    expect(node(nodes, "links")?.ariaLabel).toBe("links, Database, owes a note");
    expect(edge(edges, "api-links")?.mark?.word).toBe("owes a note");
  });

  it("marks a finding only once its step is due, and on the lines it is about rather than on their ends", () => {
    const finding = {
      rule: "R11",
      level: "error",
      step: "s11",
      title: "no guard",
      components: ["api"],
      connections: ["api-links"],
    };
    const steps = (due: boolean) => [{ step: "s11", due, questions: [] }];
    const draw = (due: boolean) =>
      createToFlow()(
        inputOf(BOARD, {
          analysis: {
            ...QUIET,
            findings: [finding],
            progress: { ...QUIET.progress, steps: steps(due) },
          } as never,
        }),
      );
    expect(edge(draw(false).edges, "api-links")?.mark).toBeNull();
    expect(edge(draw(true).edges, "api-links")?.mark?.word).toBe("no guard");
    expect(data(draw(true).nodes, "api").mark).toBeNull();
  });
});

describe("a preview", () => {
  const after = boardOf(
    [...PARTS, part("hot", "store", 600, 300)],
    [line("api", "links"), line("api", "hot")],
  );
  const ghost = {
    board: after,
    analysis: QUIET,
    addedComponents: ["hot"],
    addedConnections: ["api-hot"],
    changedConnections: [],
    changedComponents: ["links"],
  };
  const { nodes, edges } = createToFlow()(inputOf(BOARD, { ghost }));

  it("shows what would come, to be looked at only", () => {
    expect(data(nodes, "hot").ghost).toBe("added");
    expect(node(nodes, "hot")).toMatchObject({ selectable: false, draggable: false, connectable: false });
    expect(edge(edges, "api-hot")?.ghost).toBe("added");
  });

  it("marks what would change and what would go", () => {
    expect(node(nodes, "links")).toMatchObject({ className: "would-change", data: { ghost: null } });
    expect(node(nodes, "hot")?.className).toBeUndefined();
    const without = { ...ghost, board: boardOf([PARTS[0] as never, PARTS[1] as never]) };
    expect(data(createToFlow()(inputOf(BOARD, { ghost: without })).nodes, "links").ghost).toBe("removed");
  });
});

it("numbers the hops of a traced request and dims the lines it does not take", () => {
  const hops = [
    { number: 1, component: "api", later: false, says: "" },
    { number: 2, component: "links", connection: "api-links", later: false, says: "" },
  ];
  const two = boardOf(PARTS, [line("api", "links"), line("links", "api")]);
  const { nodes, edges } = createToFlow()(inputOf(two, { trace: { classId: "reads", hops } }));
  expect(data(nodes, "api").hops).toBe("1");
  expect(edge(edges, "api-links")).toMatchObject({ hops: "2", dimmed: false });
  expect(edge(edges, "links-api")).toMatchObject({ hops: "", dimmed: true });
});
