import type { Quality } from "@/lib/domain/catalogue/quality";

/** A quality as a menu shows it: "Delivery speed". */
export function qualityName(quality: Quality): string {
  const words = quality.replace("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
