import { expect, it, vi } from "vitest";
import { createRoutes } from "@/lib/flow/routes";

const straight = [
  { x: 0, y: 0 },
  { x: 90, y: 0 },
];
const pill = { x: 45, y: 0 };

it("a line that runs as before keeps its route, and one that does not gets another", () => {
  const routes = createRoutes();
  routes.set(
    new Map([
      ["a", straight],
      ["b", straight],
    ]),
    new Map([
      ["a", pill],
      ["b", pill],
    ]),
  );
  const [a, b] = [routes.of("a"), routes.of("b")];
  const bent = [...straight, { x: 90, y: 40 }];

  routes.set(
    new Map([
      ["a", straight],
      ["b", bent],
    ]),
    new Map([
      ["a", { ...pill }],
      ["b", pill],
    ]),
  );

  expect(routes.of("a")).toBe(a);
  expect(routes.of("b")).toEqual({ points: bent, pillAt: pill });
  expect(routes.of("b")).not.toBe(b);
});

it("a line that is gone has no route, and a pill that moved is another route", () => {
  const routes = createRoutes();
  routes.set(new Map([["a", straight]]), new Map([["a", pill]]));
  const before = routes.of("a");
  routes.set(new Map([["a", straight]]), new Map([["a", { x: 46, y: 0 }]]));
  expect(routes.of("a")).not.toBe(before);
  routes.set(new Map(), new Map());
  expect(routes.of("a")).toBeUndefined();
});

it("tells those who listen to a line that runs elsewhere or is gone, until they stop", () => {
  const routes = createRoutes();
  const [ofA, ofB] = [vi.fn(), vi.fn()];
  const stop = routes.subscribe("a", ofA);
  routes.subscribe("b", ofB);
  const pills = new Map([["a", pill]]);
  routes.set(new Map([["a", straight]]), pills);
  routes.set(new Map([["a", straight]]), pills);
  expect([ofA.mock.calls.length, ofB.mock.calls.length]).toEqual([1, 0]);
  routes.set(new Map(), new Map());
  expect(ofA).toHaveBeenCalledTimes(2);
  stop();
  routes.set(new Map([["a", straight]]), pills);
  expect(ofA).toHaveBeenCalledTimes(2);
});

it("leads very many lines in parts, those that come or go at once, and ends as if it had led all", () => {
  const ids = Array.from({ length: 25 }, (_, at) => `l${String(at)}`);
  const pathsAt = (x: number) => new Map(ids.map((id) => [id, [{ x, y: 0 }, straight[1] ?? pill]]));
  const pills = new Map(ids.map((id) => [id, pill]));
  const routes = createRoutes();
  expect(routes.set(pathsAt(0), pills, 10), "all of them come").toBe(false);
  const to = pathsAt(5).set("new", straight);
  to.delete("l3");
  const moved = () => ids.filter((id) => routes.of(id)?.points[0]?.x === 5).length;
  expect([routes.set(to, pills, 10), moved()]).toEqual([true, 10]);
  expect([routes.of("new")?.points, routes.of("l3")]).toEqual([straight, undefined]);
  expect([routes.set(to, pills, 10), moved()]).toEqual([true, 20]);
  expect([routes.set(to, pills, 10), moved()]).toEqual([false, 24]);
  expect(routes.set(to, pills, 10)).toBe(false);
});
