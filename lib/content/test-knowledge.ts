import { join } from "node:path";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { readContent, type Content } from "@/lib/content/read-content";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { makeGates } from "@/lib/domain/edit/gates";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** The real content, read once for tests. */
export const testContent: Content = readContent(join(process.cwd(), "content")).content;

/** The real public knowledge of a problem, or of a team's own system. */
export function testKnowledge(slug?: string): PublicKnowledge {
  return publicKnowledge(testContent, slug);
}

/** A context for planning edits in tests: fixed time, counted ids. */
export function testContext(knowledge: PublicKnowledge): EditContext {
  let count = 0;
  return {
    knowledge,
    now: "2026-01-01T00:00:00.000Z",
    author: "Test",
    newId: () => `t${String((count += 1))}`,
    gates: makeGates(knowledge),
  };
}
