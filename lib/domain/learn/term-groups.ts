import type { Source } from "@/lib/domain/catalogue/source-schema";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { TermGroupFile } from "@/lib/domain/learn/terms-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** A word and what it means. `id` is unique among all words; `see` is the address where there is more of it. */
export type Term = { id: string; term: string; says: string; see?: string };

/** Words that belong together, and who says so. */
export type TermGroup = { id: string; title: string; terms: readonly Term[]; sources: readonly Source[] };

type Word = { id: string; term: string; says: string; see?: string | undefined };

function group(id: string, title: string, words: readonly Word[], sources: readonly Source[]): TermGroup {
  const known = new Set<string>();
  return {
    id,
    title,
    terms: words.map(({ see, ...word }) => ({
      ...word,
      id: `${id}-${word.id}`,
      ...(see !== undefined && { see }),
    })),
    sources: sources.filter(({ title: name }) => !known.has(name) && known.add(name)),
  };
}

function pageOf(see: string | undefined): string | undefined {
  if (see === undefined) return undefined;
  return learnPath(see.includes(".") ? { option: see } : { step: see });
}

/** The step that a question belongs to has more of what opens it. */
function stepAsking(question: string | undefined): string | undefined {
  return pageOf(question?.split(".")[0]);
}

/** Every word that has a meaning here: those of the content's own list, of the overlay, and the protocols and styles. */
export function termGroups(
  files: readonly TermGroupFile[],
  { protocols, styles, overlay }: PublicKnowledge,
): readonly TermGroup[] {
  const wires = Object.values(protocols);
  const ways = Object.values(styles);
  return [
    ...files.map(({ id, title, terms, sources }) =>
      group(
        id,
        title,
        terms.map((term) => ({ ...term, see: pageOf(term.see) })),
        sources,
      ),
    ),
    group(
      "sessions",
      overlay.about.title,
      [
        ...overlay.about.vocabulary,
        ...overlay.about.capabilities.map(({ id, name, says }) => ({ id, term: name, says })),
      ],
      overlay.steps[0]?.sources ?? [],
    ),
    group(
      "protocols",
      "Protocols",
      wires.map(({ id, name, summary, opensDecision }) => ({
        id,
        term: name,
        says: summary,
        see: stepAsking(opensDecision),
      })),
      wires.flatMap((one) => one.sources),
    ),
    group(
      "styles",
      "API styles",
      ways.map(({ id, name, summary, opensDecision }) => ({
        id,
        term: name,
        says: summary,
        see: stepAsking(opensDecision),
      })),
      ways.flatMap((one) => one.sources),
    ),
  ];
}
