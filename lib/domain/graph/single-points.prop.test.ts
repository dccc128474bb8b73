import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawIndex, type DrawnLine, type DrawnPart } from "@/lib/domain/graph/graph-fixture";
import { reachFrom } from "@/lib/domain/graph/reach";
import { singlePoints } from "@/lib/domain/graph/single-points";

type Drawn = { parts: DrawnPart[]; lines: DrawnLine[] };

/** Directed graphs without circles over up to twelve parts: lines only lead from a lower number to a higher one. */
function drawings(circles: boolean): fc.Arbitrary<Drawn> {
  return fc.integer({ min: 2, max: 12 }).chain((size) => {
    const kinds = fc.array(fc.constantFrom("client", "server", "server", "balancer", "store", "service"), {
      minLength: size,
      maxLength: size,
    });
    const copies = fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: size, maxLength: size });
    const place = fc.integer({ min: 0, max: size - 1 });
    const lines = fc.array(
      fc.tuple(place, place, fc.constantFrom("request", "request", "publish" as const)),
      { maxLength: 30 },
    );
    return fc.record({ kinds, copies, lines }).map((drawn) => ({
      parts: drawn.kinds.map((kind, at) => ({
        id: `p${at}`,
        kind: at === 0 ? "client" : kind,
        settings: { instances: drawn.copies[at] ?? 1 },
      })),
      lines: drawn.lines
        .filter(([from, to]) => circles || from < to)
        .map(([from, to, purpose]) => ({
          from: `p${from}`,
          to: `p${to}`,
          purpose: purpose === "publish" ? "publish" : "request",
        })),
    }));
  });
}

/** Takes each part away in turn and looks whether some store is no longer reached. */
function byRemoval({ parts, lines }: Drawn): { id: string; cuts: string[] }[] {
  const kindOf = new Map(parts.map((part) => [part.id, part.kind]));
  const reached = (gone: string | undefined): ReadonlySet<string> =>
    reachFrom(
      parts.filter((part) => part.kind === "client" && part.id !== gone).map((part) => part.id),
      (id) =>
        lines
          .filter(
            (line) =>
              line.from === id &&
              line.to !== gone &&
              line.purpose === "request" &&
              kindOf.get(line.to) !== "client",
          )
          .map((line) => line.to),
    );
  const stores = parts
    .filter((part) => ["store", "service"].includes(part.kind) && reached(undefined).has(part.id))
    .map((part) => part.id);
  return parts
    .filter((part) => part.kind !== "client" && part.kind !== "service" && part.settings?.["instances"] === 1)
    .map((part) => ({ id: part.id, cuts: stores.filter((store) => !reached(part.id).has(store)).sort() }))
    .filter((point) => point.cuts.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function found(drawn: Drawn): { id: string; cuts: string[] }[] {
  return singlePoints(drawIndex(drawn.parts, drawn.lines)).map(({ part, cuts }) => ({
    id: part.id,
    cuts: cuts.map((store) => store.id).sort(),
  }));
}

describe("single points", () => {
  it("are exactly the parts whose removal cuts a store off, on graphs without circles", () => {
    fc.assert(
      fc.property(drawings(false), (drawn) => {
        expect(found(drawn)).toEqual(byRemoval(drawn));
      }),
      { numRuns: 500 },
    );
  });

  it("are the same with circles", () => {
    fc.assert(
      fc.property(drawings(true), (drawn) => {
        expect(found(drawn)).toEqual(byRemoval(drawn));
      }),
      { numRuns: 500 },
    );
  });
});
