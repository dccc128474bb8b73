import { readdirSync, readFileSync } from "node:fs";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { cn } from "@/lib/shared/class-names";

test.each([
  ["px-3 h-8", "px-2", "h-8 px-2"],
  ["px-2 py-1", "p-0", "p-0"],
  ["text-sm text-ink-2", "text-hot", "text-sm text-hot"],
  ["border border-line", "border-hot/60", "border border-hot/60"],
  ["hover:bg-canvas bg-panel", "bg-bg", "hover:bg-canvas bg-bg"],
  ["w-4 h-4", "size-5", "size-5"],
  ["shadow-card rounded-lg", "rounded-none", "shadow-card rounded-none"],
])("in %j and %j the later wins", (first, second, joined) => {
  expect(cn(first, second)).toBe(joined);
});

test("leaves out what is false", () => {
  expect(cn("flex", false, undefined, { hidden: false, grid: true })).toBe("grid");
});

/** Our own theme's names: tailwind-merge's table does not know them, ours does. */
const OURS = new Set(["rounded-card"]);

/** Every class in a plain `className="…"` of the repository. */
function writtenClasses(): string[] {
  const files = ["components", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => `${folder}/${name}`),
  );
  const words = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/className="([^"]*)"/g)].flatMap(
      (match) => match[1]?.split(/\s+/) ?? [],
    ),
  );
  return [...new Set(words)].filter((word) => word !== "" && !OURS.has(word));
}

/** Variant and first word of a class: `hover:-mt-2` is "hover:" and "mt". Only classes alike in both are paired. */
function familyOf(word: string): string {
  const match = /^(.*:)?-?([a-z]+)/.exec(word);
  return `${match?.[1] ?? ""}${match?.[2] ?? word}`;
}

test("agrees with tailwind-merge’s own table on every two classes of a family written here", () => {
  const families = new Map<string, string[]>();
  for (const word of writtenClasses())
    families.set(familyOf(word), [...(families.get(familyOf(word)) ?? []), word]);
  const differing: string[] = [];
  for (const words of families.values()) {
    for (const first of words) {
      for (const second of words) {
        const both = `${first} ${second}`;
        if (first !== second && cn(both) !== twMerge(both))
          differing.push(`${both}: "${cn(both)}", expected "${twMerge(both)}"`);
      }
    }
  }
  expect(differing, "give the class a group in class-groups.ts").toEqual([]);
});
