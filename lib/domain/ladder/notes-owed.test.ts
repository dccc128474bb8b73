import { expect, it } from "vitest";
import { notesOwed } from "@/lib/domain/ladder/notes-owed";

it.each([
  [0, "No note is owed"],
  [1, "1 note owed"],
  [2, "2 notes owed"],
])("says a debt of %d as %s", (count, words) => {
  expect(notesOwed(count)).toBe(words);
});
