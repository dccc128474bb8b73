import "server-only";
import { loadContent } from "@/lib/content/load-content";
import type { Content } from "@/lib/content/read-content";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** Picks what a browser may know: everything but the worked references. `slug` is the board's problem, if it has one. */
export function publicKnowledge(content: Content, slug: string | undefined): PublicKnowledge {
  const { kinds, protocols, styles, steps, rules, guides, version, problems } = content;
  const problem = problems.find((one) => one.slug === slug);
  return { kinds, protocols, styles, steps, rules, guides, version, ...(problem && { problem }) };
}

/** The public knowledge for a board about `slug`; for a team's own system without one. */
export function loadKnowledge(slug?: string): PublicKnowledge {
  return publicKnowledge(loadContent(), slug);
}
