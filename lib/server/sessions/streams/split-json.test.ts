import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitJson } from "@/lib/server/sessions/streams/split-json";

const split = (text: string) => {
  const result = splitJson(Buffer.from(text));
  return result.ok ? result.value.map((element) => Buffer.from(element).toString()) : result.error;
};

describe("splitting a JSON body", () => {
  it("keeps every element as it was written", () => {
    expect(split(` [ {"a":"],["} ,12345678901234567890, [1,[2]] , "\\"," ] `)).toEqual([
      `{"a":"],["}`,
      "12345678901234567890",
      "[1,[2]]",
      `"\\","`,
    ]);
    expect(split("7")).toEqual(["7"]);
  });

  it("names what is no JSON, and an array of nothing", () => {
    expect(split("[1,]")).toBe("malformed-json");
    expect(split("[]")).toBe("empty-array");
  });

  it("finds in any array the elements that a parser finds", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.constantFrom(0, 2), (list, indent) => {
        const elements = split(JSON.stringify(list, null, indent));
        expect(Array.isArray(elements) && elements.map((element) => JSON.parse(element) as unknown)).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    );
  });
});
