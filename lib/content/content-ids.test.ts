import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contentIds } from "@/lib/content/content-ids";
import { testContent } from "@/lib/content/test-knowledge";

const committed = JSON.parse(readFileSync("content/ids.json", "utf8")) as Record<string, string[]>;

it.each(Object.keys(contentIds(testContent)))("every id ever given out among %s is still there", (family) => {
  const now = contentIds(testContent)[family] ?? [];
  expect((committed[family] ?? []).filter((id) => !now.includes(id))).toEqual([]);
});

it.each(Object.keys(contentIds(testContent)))(
  "every id among %s is on the committed list; add new ones to content/ids.json",
  (family) => {
    const known = committed[family] ?? [];
    expect((contentIds(testContent)[family] ?? []).filter((id) => !known.includes(id))).toEqual([]);
  },
);
