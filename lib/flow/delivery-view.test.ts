import { describe, expect, it } from "vitest";
import { createToFlow } from "@/lib/flow/to-flow";
import { boardOf, CATALOGUE, inputOf, line, part, QUIET } from "@/lib/flow/flow-fixture";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { SILENT_OVERLAY } from "@/lib/domain/overlay/silence";

/*
 * web ~> api > db, and a zone that holds api; web is a screen, api makes answers, and one line brings them.
 */
const board = boardOf(
  [
    part("web", "browser", 0, 0),
    part("zone", "zone", 200, 0, { size: { width: 300, height: 200 } }),
    part("api", "server", 240, 40),
    part("db", "store", 600, 0),
  ],
  [line("web", "api"), line("api", "db")],
);
const life = {
  connection: "web-api",
  lifetime: "connection",
  atScreen: true,
  loses: true,
  dies: "The run itself.",
} as const;
const analysis: Analysis = {
  ...QUIET,
  overlay: { ...SILENT_OVERLAY, producers: ["api"], surfaces: ["web"], lives: [life] },
};
const draw = (more: Partial<FlowInput> = {}) =>
  createToFlow()(inputOf(board, { analysis, catalogue: CATALOGUE, delivery: true, ...more }));
const nodeOf = (flow: ReturnType<typeof draw>, id: string) => flow.nodes.find((node) => node.id === id);
const dataOf = (flow: ReturnType<typeof draw>, id: string) =>
  nodeOf(flow, id)?.data as { role: string | null; dimmed: boolean };
const edgeOf = (flow: ReturnType<typeof draw>, id: string) => flow.edges.find((edge) => edge.id === id)?.data;

describe("the way of the answers, drawn", () => {
  it("marks what makes answers and what shows them, and says so to screen readers", () => {
    const flow = draw();
    expect([dataOf(flow, "api").role, dataOf(flow, "web").role]).toEqual(["producer", "surface"]);
    expect(nodeOf(flow, "api")?.ariaLabel).toMatch(/, makes answers$/);
    expect(nodeOf(flow, "web")?.ariaLabel).toMatch(/a screen that answers reach$/);
  });

  it("gives a line its life, and lets what is not on the way step back, frames aside", () => {
    const flow = draw();
    expect(edgeOf(flow, "web-api")).toMatchObject({ life, dimmed: false });
    expect(edgeOf(flow, "api-db")).toMatchObject({ life: null, dimmed: true });
    expect([dataOf(flow, "db").dimmed, dataOf(flow, "api").dimmed, dataOf(flow, "zone").dimmed]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("keeps where answers begin, and the ways by which a wish goes up", () => {
    const more = { ...analysis, overlay: { ...analysis.overlay, waysUp: ["api-db"] } };
    const flow = draw({ analysis: more });
    expect([edgeOf(flow, "api-db")?.dimmed, dataOf(flow, "db").dimmed]).toEqual([false, false]);
    const begun = { ...analysis, overlay: { ...analysis.overlay, modelCalls: ["api-db"] } };
    expect(edgeOf(draw({ analysis: begun }), "api-db")?.dimmed).toBe(false);
  });

  it("is as ever while it is not asked for", () => {
    const flow = draw({ delivery: false });
    expect(edgeOf(flow, "web-api")).toMatchObject({ life: null, dimmed: false });
    expect(dataOf(flow, "api")).toMatchObject({ role: null, dimmed: false });
    expect(nodeOf(flow, "api")?.ariaLabel).not.toContain("answers");
  });

  it("dims nothing where no answer reaches a screen", () => {
    const nowhere = { ...analysis, overlay: { ...analysis.overlay, lives: [] } };
    const flow = draw({ analysis: nowhere });
    expect([dataOf(flow, "db").dimmed, edgeOf(flow, "api-db")?.dimmed]).toEqual([false, false]);
  });

  it("takes the life of what a preview adds from the preview, and marks what it changes", () => {
    const after = boardOf(
      [...Object.values(board.components), part("log", "store", 900, 0)],
      [...Object.values(board.connections), line("web", "log")],
    );
    const added = { ...life, connection: "web-log", lifetime: "session", loses: false } as const;
    const ghost = {
      board: after,
      analysis: { ...QUIET, overlay: { ...SILENT_OVERLAY, logs: ["log"], lives: [added] } },
      addedComponents: ["log"],
      addedConnections: ["web-log"],
      changedComponents: [],
      changedConnections: ["api-db"],
    };
    const flow = draw({ ghost });
    expect(edgeOf(flow, "web-log")).toMatchObject({ ghost: "added", life: { lifetime: "session" } });
    expect(dataOf(flow, "log").role).toBe("log");
    expect(edgeOf(flow, "web-api")?.life?.lifetime).toBe("connection");
    expect(edgeOf(flow, "api-db")).toMatchObject({ ghost: "changed", dimmed: false });
  });
});
