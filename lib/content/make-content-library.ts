import { publicKnowledge } from "@/lib/content/public-knowledge";
import type { Content } from "@/lib/content/read-content";
import type { LearnContent } from "@/lib/content/read-learn";
import { makeLibrary, type Library } from "@/lib/domain/learn/library";

/** The library of this content: what a browser may know and nothing of the worked references. */
export function makeContentLibrary(content: Content, learn: LearnContent): Library {
  return makeLibrary({
    ...learn,
    knowledge: publicKnowledge(content, undefined),
    problems: content.problems,
  });
}
