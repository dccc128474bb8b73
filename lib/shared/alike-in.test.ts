import { describe, expect, it } from "vitest";
import { alikeIn } from "@/lib/shared/alike-in";

type Shown = { data: object; selected?: boolean };

describe("two things compared by some of their keys", () => {
  const isAlike = alikeIn<Shown>({ data: true, selected: true });
  const data = {};

  it("are alike whatever else differs", () => {
    const [here, there] = [
      { data, selected: true, x: 0 },
      { data, selected: true, x: 120 },
    ];
    expect(isAlike(here, there)).toBe(true);
  });

  it("differ where one of the keys does, come or gone included", () => {
    expect(isAlike({ data, selected: true }, { data, selected: false })).toBe(false);
    expect(isAlike({ data }, { data, selected: false })).toBe(false);
    expect(isAlike({ data }, { data: {} })).toBe(false);
  });

  it("are alike where both hold no number", () => {
    expect(alikeIn<{ at: number }>({ at: true })({ at: NaN }, { at: NaN })).toBe(true);
  });
});
