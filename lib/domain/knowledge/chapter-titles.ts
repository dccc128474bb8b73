import type { Chapter } from "@/lib/domain/knowledge/step-schema";

/** What each chapter of the ladder is called. */
export const CHAPTER_TITLES: Readonly<Record<Chapter, string>> = {
  frame: "Frame",
  "tiers-and-data": "Tiers and data",
  spread: "Spread",
  contract: "Contract",
  grow: "Grow",
  operate: "Operate",
  defend: "Defend",
};
