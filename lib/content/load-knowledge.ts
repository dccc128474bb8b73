import "server-only";
import { loadContent } from "@/lib/content/load-content";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** The public knowledge for a board about `slug`; for a team's own system without one. */
export function loadKnowledge(slug?: string): PublicKnowledge {
  return publicKnowledge(loadContent(), slug);
}
