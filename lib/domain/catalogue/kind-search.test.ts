import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { findKinds } from "@/lib/domain/catalogue/kind-search";

const { kinds } = publicKnowledge(testContent, undefined);
const names = (typed: string): string[] => findKinds(kinds, typed).map(({ name }) => name);

describe("finding a kind by what is typed", () => {
  it("puts first what it is the beginning of, and of these the one of whose name more is typed", () => {
    expect(names("data").slice(0, 2)).toEqual(["Database", "Data warehouse"]);
    expect(names("load b")[0]).toBe("Load balancer");
  });

  it("knows things by their other names", () => {
    expect(names("redis")).toContain("Cache");
    expect(names("postgres")[0]).toBe("Relational database");
  });

  it("is not fuzzy", () => {
    expect(names("cdn")[0]).toBe("CDN");
    expect(names("cdn")).not.toContain("Device");
    expect(names("zzzz")).toEqual([]);
  });

  it("finds every kind on offer by the whole of its name, and no other before it", () => {
    const offered = Object.values(kinds).filter(({ deprecated }) => deprecated !== true);
    for (const { name } of offered) expect(names(name.toUpperCase())[0]).toBe(name);
  });

  it("never finds one twice, nor one that is no longer offered", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (typed) => {
        const found = findKinds(kinds, typed);
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter(({ deprecated }) => deprecated === true)).toEqual([]);
      }),
    );
  });
});
