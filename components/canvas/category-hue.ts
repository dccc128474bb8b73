import type { CSSProperties } from "react";
import type { Category } from "@/lib/domain/catalogue/kind-schema";

/** The colour of a category, as a value. */
export function categoryColour(category: Category): string {
  return `var(--hue-${category})`;
}

/** The hue that `tinted` takes, as a style. */
export function categoryHue(category: Category): CSSProperties {
  return { ["--hue" as string]: categoryColour(category) };
}
