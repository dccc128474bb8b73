import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { iconShapes } from "@/lib/drawing/icon-shapes";

const UNKNOWN = iconShapes("no such icon");
const isDrawn = (name: string) => name === "square-dashed" || iconShapes(name) !== UNKNOWN;

/** Icons that code names, as `icon: "clock"`, `<Icon name="clock"` or `?? "box"` beside an icon. */
const NAMED = /(?:\bicon: |<Icon\s+name=|\bicons\.get\([^)]*\) \?\? )"([a-z0-9-]+)"/g;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|fixture/.test(name))
    .map((name) => join(folder, name));
}

it("the icon of every kind is one that a screen can draw", () => {
  const unknown = Object.values(testContent.kinds).filter((kind) => !isDrawn(kind.icon));
  expect(unknown.map((kind) => `${kind.id}: ${kind.icon}`)).toEqual([]);
});

it("every icon that code names is one that a screen can draw", () => {
  const named = ["components", "lib"]
    .flatMap(sourcesIn)
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(NAMED)].map((match) => ({ path, name: match[1] ?? "" })),
    );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ name }) => !isDrawn(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
