import { expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { iconShapes } from "@/lib/drawing/icon-shapes";

it("the icon of every kind is one that a screen can draw", () => {
  const missing = iconShapes("no such icon");
  const unknown = Object.values(testContent.kinds)
    .filter((kind) => kind.icon !== "square-dashed")
    .filter((kind) => iconShapes(kind.icon) === missing);
  expect(unknown.map((kind) => `${kind.id}: ${kind.icon}`)).toEqual([]);
});
