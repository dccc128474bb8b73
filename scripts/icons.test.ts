import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";

it("the icon of every kind is one that a screen can draw", () => {
  const drawn = new Set(
    [...readFileSync("components/ui/icon.tsx", "utf8").matchAll(/(?<=[\s,])"?([a-z0-9-]+)"?: [A-Z]/g)].map(
      (match) => match[1],
    ),
  );
  expect(drawn.size).toBeGreaterThan(40);
  const unknown = Object.values(testContent.kinds).filter((kind) => !drawn.has(kind.icon));
  expect(unknown.map((kind) => `${kind.id}: ${kind.icon}`)).toEqual([]);
});
