import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, textWidth, wrapText } from "@/lib/drawing/text-width";

const LONG = "A load balancer with a rather long name";

describe("letters on a picture", () => {
  it("are as wide as the font draws them, and wider when bolder or larger", () => {
    expect(textWidth("WWWW", 12)).toBeGreaterThan(2 * textWidth("iiii", 12));
    expect(textWidth(LONG, 12, "semibold")).toBeGreaterThan(textWidth(LONG, 12));
    expect(textWidth(LONG, 24)).toBeCloseTo(2 * textWidth(LONG, 12));
    expect(textWidth("订单", 10)).toBe(20);
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
  });

  it("stay as they are where there is room, and end in an ellipsis where there is not", () => {
    expect(fitText("Links", 100, 12)).toBe("Links");
    expect(fitText(LONG, 100, 12)).toMatch(/^A load bal.*…$/);
    expect(fitText("🚀🚀🚀🚀", 30, 12)).toBe("🚀…");
  });

  it("are broken into lines between words, and within a word that is longer than a line", () => {
    expect(wrapText("one two three", textWidth("one two", 12), 12)).toEqual(["one two", "three"]);
    expect(wrapText("first\n\nthird", 200, 12)).toEqual(["first", "", "third"]);
    expect(
      wrapText("x".repeat(40), textWidth("x".repeat(30), 12) + 1, 12).map((line) => line.length),
    ).toEqual([30, 10]);
  });

  it("never run over their room and lose nothing when wrapped", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 30, max: 300 }),
        (text, room) => {
          expect(textWidth(fitText(text, room, 13), 13)).toBeLessThanOrEqual(room + 0.001);
          const lines = wrapText(text, room, 13);
          for (const line of lines)
            if (Array.from(line).length > 1) expect(textWidth(line, 13)).toBeLessThanOrEqual(room + 0.001);
          expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
