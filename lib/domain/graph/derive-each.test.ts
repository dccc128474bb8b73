import { describe, expect, it } from "vitest";
import { deriveEach } from "@/lib/domain/graph/derive-each";
import type { Derived } from "@/lib/domain/graph/derive-once";

describe("what is derived for each item", () => {
  it("is made once for an item, by each function, also where nothing comes of it", () => {
    const source: { derived: Derived } = { derived: new Map() };
    const made: string[] = [];
    const length = (_source: unknown, item: string): number => {
      made.push(item);
      return item.length;
    };
    const nothing = (_source: unknown, item: string): undefined => {
      made.push(`no ${item}`);
      return undefined;
    };
    const twice = ["one", "three", "one"];
    expect(twice.map((item) => deriveEach(source, item, length))).toEqual([3, 5, 3]);
    expect(twice.map((item) => deriveEach(source, item, nothing))).toEqual([undefined, undefined, undefined]);
    expect(made).toEqual(["one", "three", "no one", "no three"]);
  });
});
