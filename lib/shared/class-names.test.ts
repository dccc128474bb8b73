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

/** Every word in quotes that may be a Tailwind class. */
function writtenClasses(): string[] {
  const files = ["components", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx")).map((name) => `${folder}/${name}`),
  );
  const words = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/["'`]([^"'`\n]*)["'`]/g)].flatMap((match) => match[1]?.split(/\s+/) ?? []));
  return [...new Set(words)].filter((word) => /^[a-z!*[&-][\w:/.[\]()%=,&>~*+#!-]*$/i.test(word) && word.includes("-"));
}

test("agrees with tailwind-merge’s own table on every pair of classes written here", () => {
  const byVariant = new Map<string, string[]>();
  for (const word of writtenClasses()) {
    const variant = /^(?:.*:)?/.exec(word)?.[0] ?? "";
    byVariant.set(variant, [...(byVariant.get(variant) ?? []), word]);
  }
  const differing: string[] = [];
  for (const words of byVariant.values()) {
    for (const first of words) {
      for (const second of words) {
        const both = `${first} ${second}`;
        if (first !== second && cn(both) !== twMerge(both)) differing.push(`${both}: "${cn(both)}", expected "${twMerge(both)}"`);
      }
    }
  }
  expect(differing, "give the class a group in class-groups.ts").toEqual([]);
});
