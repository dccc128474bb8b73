import { describe, expect, it } from "vitest";
import { ancestorsOf, placeOf } from "@/lib/domain/graph/containers";
import { drawIndex, type DrawnPart } from "@/lib/domain/graph/graph-fixture";

function ancestorIds(parts: DrawnPart[], id: string): string[] {
  const index = drawIndex(parts, []);
  return ancestorsOf(index, index.part(id)!).map((part) => part.id);
}

describe("containers", () => {
  const nested = [
    { id: "east", kind: "region" },
    { id: "a", kind: "zone", parent: "east" },
    { id: "app", kind: "server", parent: "a" },
  ];

  it("come nearest first", () => expect(ancestorIds(nested, "app")).toEqual(["a", "east"]));

  it("answer where a part is", () => {
    const index = drawIndex(nested, []);
    const app = index.part("app")!;
    expect(placeOf(index, app, "region")?.id).toBe("east");
    expect(placeOf(index, app, "zone")?.id).toBe("a");
    expect(placeOf(index, app, "private-network")).toBeUndefined();
    expect(placeOf(index, index.part("east")!, "region")).toBeUndefined();
  });

  it("end where parents go in a circle", () => {
    const circle = [
      { id: "a", kind: "zone", parent: "b" },
      { id: "b", kind: "zone", parent: "a" },
      { id: "app", kind: "server", parent: "a" },
    ];
    expect(ancestorIds(circle, "app")).toEqual(["a", "b"]);
    expect(ancestorIds(circle, "a")).toEqual(["b"]);
    expect(ancestorIds([{ id: "own", kind: "zone", parent: "own" }], "own")).toEqual([]);
  });

  it("end where a parent is not on the board", () =>
    expect(ancestorIds([{ id: "app", kind: "server", parent: "gone" }], "app")).toEqual([]));
});
