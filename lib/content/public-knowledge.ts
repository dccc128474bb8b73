import type { Content } from "@/lib/content/read-content";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** Picks what a browser may know: everything but the worked references. `slug` is the board's problem, if it has one. */
export function publicKnowledge(content: Content, slug: string | undefined): PublicKnowledge {
  const { kinds, protocols, styles, steps, rules, guides, overlay, version, problems } = content;
  const problem = problems.find((one) => one.slug === slug);
  return { kinds, protocols, styles, steps, rules, guides, overlay, version, ...(problem && { problem }) };
}
