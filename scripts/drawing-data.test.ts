import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawingData } from "@/scripts/lib/drawing-data";
import { oklchToHex } from "@/scripts/lib/oklch-to-hex";

const data = drawingData();

describe("the data that pictures are made of", () => {
  it.each(["icon-nodes.json", "theme-colours.json", "glyph-widths.json"])(
    "%s is in step with the catalogue, the style sheet and the font (else: npm run drawing:data)",
    (name) => {
      expect(readFileSync(join("lib/drawing/generated", name), "utf8")).toBe(data[name]);
    },
  );

  it("has every colour in both themes", () => {
    const { light, dark } = JSON.parse(data["theme-colours.json"] ?? "") as Record<
      "light" | "dark",
      { colours: object }
    >;
    expect(Object.keys(dark.colours).sort()).toEqual(Object.keys(light.colours).sort());
    expect(Object.keys(light.colours).length).toBeGreaterThan(25);
  });

  it.each([
    [[0, 0, 0], "#000000"],
    [[1, 0, 0], "#ffffff"],
    [[0.6279554, 0.2576833, 29.2338809], "#ff0000"],
    [[0.4520137, 0.3132144, 264.0520206], "#0000ff"],
  ] as const)("turns OKLCH %j into %s", ([lightness, chroma, hue], hex) => {
    expect(oklchToHex(lightness, chroma, hue)).toBe(hex);
  });
});
