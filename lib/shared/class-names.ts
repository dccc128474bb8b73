import { clsx, type ClassValue } from "clsx";
import { createTailwindMerge } from "tailwind-merge";
import { CLASS_GROUPS, COVERED_GROUPS } from "@/lib/shared/class-groups";

const CACHE_SIZE = 500;

const merge = createTailwindMerge(() => ({
  cacheSize: CACHE_SIZE,
  theme: {},
  classGroups: CLASS_GROUPS,
  conflictingClassGroups: COVERED_GROUPS,
  conflictingClassGroupModifiers: { "font-size": ["leading"] },
  orderSensitiveModifiers: [
    "*",
    "**",
    "after",
    "backdrop",
    "before",
    "file",
    "first-letter",
    "first-line",
    "marker",
    "placeholder",
    "selection",
  ],
}));

/** Joins class names; of two Tailwind classes that set the same property the later wins. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
