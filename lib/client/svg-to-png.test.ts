import { describe, expect, it } from "vitest";
import { svgToPng, type PngFault } from "@/lib/client/svg-to-png";

async function faultOf(svg: string, scale?: number): Promise<PngFault> {
  const made = await svgToPng(svg, scale);
  if (made.ok) throw new Error("it was drawn");
  return made.error;
}

const svg = (width: number, height: number): string =>
  `<svg width="${String(width)}" height="${String(height)}"></svg>`;

describe("an SVG as a PNG", () => {
  it.each([
    "",
    "<p>hello</p>",
    "<svg></svg>",
    '<svg width="0" height="10"></svg>',
    '<svg viewBox="0 0 1 1"/>',
  ])("is refused when %j has no size", async (text) => {
    expect((await faultOf(text)).code).toBe("not-a-picture");
  });

  it("says at which scale it would fit a canvas", async () => {
    expect(await faultOf(svg(10_000, 1_000), 2)).toEqual({
      code: "too-large",
      message: "The picture would be 20000 by 2000 pixels.",
      accepted: "a scale of at most 1.6, or the SVG",
    });
    expect((await faultOf(svg(9_000, 9_000), 1)).accepted).toBe("a scale of at most 0.8, or the SVG");
    expect((await faultOf(svg(1_000_000, 1_000_000), 1)).accepted).toMatch(/SVG, which has no such limit/);
    expect((await faultOf(svg(10, 10), -1)).code).toBe("too-large");
    expect((await faultOf(svg(10, 10), Number.NaN)).code).toBe("too-large");
  });

  it("says so where there is nothing to draw on", async () => {
    expect((await faultOf(svg(10, 10), 2)).code).toBe("not-drawn");
  });
});
