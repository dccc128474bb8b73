import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawIndex, sketchIndex } from "@/lib/domain/graph/graph-fixture";
import { longestSyncChain } from "@/lib/domain/graph/sync-chain";

describe("the longest chain of waits", () => {
  //  web -> a -> b -> db
  //  web -> b
  it("takes the long way and names its ends", () => {
    const chain = longestSyncChain(
      sketchIndex(["client web", "server a", "server b", "store db"], ["web a", "a b", "b db", "web b"]),
    );
    expect(chain).toEqual({
      hops: 3,
      connections: ["c0", "c1", "c2"],
      parts: ["a", "b", "db", "web"],
      starts: ["web"],
      ends: ["db"],
    });
  });

  it("is none where no client asks anything", () => {
    expect(longestSyncChain(sketchIndex(["client web", "server a", "server b"], ["a b"]))).toBeUndefined();
  });

  it("ends before what is handed over to be done later", () => {
    const parts = [
      { id: "web", kind: "client" },
      { id: "a", kind: "server" },
      { id: "b", kind: "server" },
    ];
    const chain = longestSyncChain(
      drawIndex(parts, [
        { from: "web", to: "a" },
        { from: "a", to: "b", purpose: "publish" },
      ]),
    );
    expect(chain?.hops).toBe(1);
  });

  //  web -> a <-> b -> c <-> d -> db
  it("crosses circles by the shortest way and counts what it crosses", () => {
    const lines = ["web a", "a b", "b a", "b c", "c d", "d c", "d db"];
    const chain = longestSyncChain(
      sketchIndex(["client web", "server a", "server b", "server c", "server d", "store db"], lines),
    );
    expect(chain?.hops).toBe(6 - 1);
    expect(chain?.connections).toEqual(["c0", "c1", "c3", "c4", "c6"]);
  });

  //  web -> lb -> a -> lb2 -> b -> db
  it("does not count what only passes a request on, but shows it", () => {
    const chain = longestSyncChain(
      sketchIndex(
        ["client web", "balancer lb", "server a", "balancer lb2", "server b", "store db"],
        ["web lb", "lb a", "a lb2", "lb2 b", "b db"],
      ),
    );
    expect(chain).toEqual({
      hops: 3,
      connections: ["c0", "c1", "c2", "c3", "c4"],
      parts: ["a", "b", "db", "lb", "lb2", "web"],
      starts: ["web"],
      ends: ["db"],
    });
    expect(longestSyncChain(sketchIndex(["client web", "balancer lb"], ["web lb"]))).toBeUndefined();
  });

  //  web -> a -> lb -> b -> a, b -> db
  it("does not count it in a circle either", () => {
    const chain = longestSyncChain(
      sketchIndex(
        ["client web", "server a", "balancer lb", "server b", "store db"],
        ["web a", "a lb", "lb b", "b a", "b db"],
      ),
    );
    expect(chain?.hops).toBe(3);
    expect(chain?.connections).toEqual(["c0", "c1", "c2", "c4"]);
  });

  it("shows all of several chains of one length", () => {
    const chain = longestSyncChain(
      sketchIndex(
        ["client web", "server a", "server b", "store x", "store y"],
        ["web a", "web b", "a x", "b y"],
      ),
    );
    expect(chain?.ends).toEqual(["x", "y"]);
    expect(chain?.connections).toHaveLength(4);
  });
});

const drawings = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const place = fc.integer({ min: 0, max: size - 1 });
  return fc.record({ size: fc.constant(size), lines: fc.array(fc.tuple(place, place), { maxLength: 16 }) });
});

/** The longest path without a part twice, by trying all. */
function longestByTrying(lines: readonly (readonly [number, number])[]): number {
  const from = (at: number, seen: ReadonlySet<number>): number =>
    Math.max(
      0,
      ...lines
        .filter(([start, end]) => start === at && end !== 0 && !seen.has(end))
        .map(([, end]) => 1 + from(end, new Set([...seen, end]))),
    );
  return from(0, new Set([0]));
}

function hopsOf({ size, lines }: { size: number; lines: readonly (readonly [number, number])[] }): number {
  const parts = Array.from({ length: size }, (_, at) => `${at === 0 ? "client" : "server"} p${at}`);
  const chain = longestSyncChain(
    sketchIndex(
      parts,
      lines.map(([from, to]) => `p${from} p${to}`),
    ),
  );
  return chain?.hops ?? 0;
}

describe("on any graph, the longest chain of waits", () => {
  it("is exact without circles", () => {
    const upward = drawings.map(({ size, lines }) => ({
      size,
      lines: lines.filter(([from, to]) => from < to),
    }));
    fc.assert(
      fc.property(upward, (drawn) => {
        expect(hopsOf(drawn)).toBe(longestByTrying(drawn.lines));
      }),
      { numRuns: 300 },
    );
  });

  it("ends, and is never longer than a path can be, with them", () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const [hops, most] = [hopsOf(drawn), longestByTrying(drawn.lines)];
        expect(hops).toBeLessThanOrEqual(most);
        expect(hops > 0).toBe(most > 0);
      }),
      { numRuns: 300 },
    );
  });

  it("ends where everything calls everything", () => {
    const ids = Array.from({ length: 60 }, (_, at) => `s${at}`);
    const lines = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from} ${to}`));
    expect(
      longestSyncChain(sketchIndex(["client web", ...ids.map((id) => `server ${id}`)], ["web s0", ...lines]))
        ?.hops,
    ).toBe(2);
  });
});
