import type { Problem } from "@/lib/domain/practice/problem-schema";

export const DIFFICULTY_WORDS: Readonly<Record<Problem["difficulty"], string>> = {
  first: "Begin here",
  middle: "Middle",
  hard: "Hard",
};
