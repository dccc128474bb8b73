import { describe, expect, it } from "vitest";
import { drawIndex, sketchIndex } from "@/lib/domain/graph/graph-fixture";
import { isWaited, requestGraph } from "@/lib/domain/graph/request-graph";

const parts = [
  { id: "web", kind: "client" },
  { id: "app", kind: "server" },
  { id: "db", kind: "store" },
];

function waited(
  purpose:
    | "request"
    | "read"
    | "write"
    | "stream"
    | "lookup"
    | "control"
    | "replicate"
    | "probe"
    | "publish"
    | "subscribe",
  protocol?: string,
): boolean {
  return isWaited(drawIndex([], []), { purpose, ...(protocol && { protocol }) });
}

describe("what a caller waits for", () => {
  it.each(["request", "read", "write", "stream"] as const)("%s", (purpose) =>
    expect(waited(purpose)).toBe(true),
  );
  it.each(["lookup", "control", "replicate", "probe", "publish", "subscribe"] as const)("not %s", (purpose) =>
    expect(waited(purpose)).toBe(false),
  );
  it("not what an asynchronous protocol carries", () => expect(waited("write", "post")).toBe(false));
  it("what a synchronous or unknown protocol carries", () => {
    expect(waited("write", "call")).toBe(true);
    expect(waited("write", "heard-of-nowhere")).toBe(true);
    expect(waited("write", "constructor")).toBe(true);
  });
});

describe("the request graph", () => {
  it("holds waited connections both ways, and knows the clients", () => {
    const graph = requestGraph(
      drawIndex(parts, [
        { from: "web", to: "app" },
        { from: "app", to: "db", purpose: "publish" },
      ]),
    );
    expect(graph.clients.map((part) => part.id)).toEqual(["web"]);
    expect(graph.onward("web").map((line) => line.to)).toEqual(["app"]);
    expect(graph.back("app").map((line) => line.from)).toEqual(["web"]);
    expect(graph.onward("app")).toEqual([]);
    expect(graph.onward("nobody")).toEqual([]);
    expect(graph.back("nobody")).toEqual([]);
  });

  it("never leads into a client, a container or the part itself", () => {
    const index = sketchIndex(
      ["client web", "server app", "region east"],
      ["app web", "app app", "app east", "east app"],
    );
    const graph = requestGraph(index);
    expect([...graph.onward("app"), ...graph.onward("east")]).toEqual([]);
  });
});
