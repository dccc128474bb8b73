import { describe, expect, it } from "vitest";
import { drawIndex, sketchIndex, type DrawnLine, type DrawnPart } from "@/lib/domain/graph/graph-fixture";
import { singlePoints } from "@/lib/domain/graph/single-points";

function pointsOf(parts: DrawnPart[], lines: DrawnLine[]): string[] {
  return singlePoints(drawIndex(parts, lines)).map(({ part }) => part.id);
}

const web = { id: "web", kind: "client" };
const app = { id: "app", kind: "server" };
const db = { id: "db", kind: "store" };
const path = [
  { from: "web", to: "app" },
  { from: "app", to: "db" },
];

describe("single points", () => {
  //  web -> lb -> a, b -> db
  it("are the balancer and the store, not the two servers between", () => {
    const index = sketchIndex(
      ["client web", "balancer lb", "server a", "server b", "store db"],
      ["web lb", "lb a", "lb b", "a db", "b db"],
    );
    expect(singlePoints(index).map(({ part, cuts }) => [part.id, cuts.map((store) => store.id)])).toEqual([
      ["db", ["db"]],
      ["lb", ["db"]],
    ]);
  });

  it("are none without a client or without a store", () => {
    expect(pointsOf([app, db], [{ from: "app", to: "db" }])).toEqual([]);
    expect(pointsOf([web, app], [{ from: "web", to: "app" }])).toEqual([]);
  });

  it("are not parts with copies, a standby, a provider's copies or a group that keeps two up", () => {
    const grouped = { ...app, parent: "group" };
    const group = { id: "group", kind: "group", settings: { minInstances: 2 } };
    expect(
      pointsOf(
        [web, { ...app, settings: { instances: 2 } }, { ...db, settings: { failover: "passive" } }],
        path,
      ),
    ).toEqual([]);
    expect(pointsOf([web, app, { ...db, settings: { failover: "none" } }], path)).toEqual(["app", "db"]);
    expect(pointsOf([web, grouped, group, { id: "db", kind: "service" }], path)).toEqual([]);
  });

  it("leave followers out: their leader has the data, and is single itself", () => {
    const follower = { id: "copy", kind: "store" };
    const lines: DrawnLine[] = [
      ...path,
      { from: "db", to: "copy", purpose: "replicate" },
      { from: "app", to: "copy", purpose: "read" },
    ];
    expect(pointsOf([web, { ...app, settings: { instances: 2 } }, db, follower], lines)).toEqual(["db"]);
  });

  it("count a store of another family as one of its own, though it is fed from the first", () => {
    const lines: DrawnLine[] = [
      ...path,
      { from: "db", to: "find", purpose: "replicate" },
      { from: "app", to: "find", purpose: "read" },
    ];
    expect(
      pointsOf([web, { ...app, settings: { instances: 2 } }, db, { id: "find", kind: "index" }], lines),
    ).toEqual(["db", "find"]);
  });

  it("count two stores that copy to each other as leaders both", () => {
    const other = { id: "db2", kind: "store" };
    const lines: DrawnLine[] = [
      ...path,
      { from: "app", to: "db2" },
      { from: "db", to: "db2", purpose: "replicate" },
      { from: "db2", to: "db", purpose: "replicate" },
    ];
    expect(pointsOf([web, { ...app, settings: { instances: 2 } }, db, other], lines)).toEqual(["db", "db2"]);
  });
});
