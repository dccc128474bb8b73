import { CHAPTER_TITLES } from "@/lib/domain/knowledge/chapter-titles";
import { CATEGORY_TITLES } from "@/lib/domain/catalogue/category-titles";
import { CATEGORIES } from "@/lib/domain/catalogue/kind-schema";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { TermGroup } from "@/lib/domain/learn/term-groups";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** What a page is about. */
export type EntrySort = "step" | "option" | "kind" | "failure" | "term";

/** A page, or a place on one, as lists and the search know it. Plain JSON. */
export type Entry = {
  href: string;
  sort: EntrySort;
  /** The short name that people know it by: S13, F01. */
  code?: string;
  title: string;
  says: string;
  /** Where it belongs: a chapter, a category, a step. */
  group: string;
  /** Other names, lower case. */
  aliases: readonly string[];
  /** What goes wrong with it. */
  mistakes: readonly string[];
};

function stepEntries({ steps, overlay }: PublicKnowledge): Entry[] {
  const phases = new Map(overlay.about.phases.map((phase) => [phase.id, phase.title]));
  return [
    ...steps.map(({ id, title, goal, chapter, mistakes }) => ({
      href: learnPath({ step: id }),
      sort: "step" as const,
      code: id.toUpperCase(),
      title,
      says: goal,
      group: CHAPTER_TITLES[chapter],
      aliases: [],
      mistakes,
    })),
    ...overlay.steps.map(({ id, title, goal, phase, mistakes }) => ({
      href: learnPath({ step: id }),
      sort: "step" as const,
      code: id.toUpperCase(),
      title,
      says: goal,
      group: `${overlay.about.title}: ${phases.get(phase) ?? phase}`,
      aliases: [],
      mistakes: mistakes.flatMap(({ says, instead }) => [says, instead]),
    })),
  ];
}

function optionEntries({ steps, overlay }: PublicKnowledge): Entry[] {
  const asked = [...steps, ...overlay.steps].flatMap((step) =>
    step.questions.flatMap(({ options }) => options.map((option) => ({ option, words: option.words, step }))),
  );
  const methods = overlay.steps.flatMap((step) =>
    (step.evidence?.methods ?? []).map((option) => ({ option, words: [], step })),
  );
  return [...asked, ...methods].map(({ option, words, step }) => ({
    href: learnPath({ option: option.id }),
    sort: "option" as const,
    title: option.name,
    says: option.summary,
    group: step.title,
    aliases: words,
    mistakes: option.giveUp.map(({ by }) => by),
  }));
}

function kindEntries({ kinds }: PublicKnowledge): Entry[] {
  return Object.values(kinds)
    .filter((kind) => kind.deprecated !== true)
    .sort(
      (a, b) =>
        CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || a.name.localeCompare(b.name, "en"),
    )
    .map(({ id, name, card, category, aliases }) => ({
      href: learnPath({ kind: id }),
      sort: "kind" as const,
      title: name,
      says: card.what,
      group: CATEGORY_TITLES[category],
      aliases,
      mistakes: [card.whenNot, card.failsBy],
    }));
}

function failureEntries({ overlay }: PublicKnowledge): Entry[] {
  const names = new Map(overlay.about.capabilities.map(({ id, name }) => [id, name]));
  return overlay.failures.map(({ id, name, symptom, cause, remedy, capability }) => ({
    href: learnPath({ failure: id }),
    sort: "failure" as const,
    code: id,
    title: name,
    says: symptom,
    group: names.get(capability) ?? capability,
    aliases: [],
    mistakes: [cause, remedy],
  }));
}

/** Every page there is to read, and every word, in the order of the walks and of the catalogue. */
export function listEntries(knowledge: PublicKnowledge, terms: readonly TermGroup[]): readonly Entry[] {
  return [
    ...stepEntries(knowledge),
    ...optionEntries(knowledge),
    ...kindEntries(knowledge),
    ...failureEntries(knowledge),
    ...terms.flatMap(({ title: group, terms: words }) =>
      words.map(({ id, term, says }) => ({
        href: learnPath({ term: id }),
        sort: "term" as const,
        title: term,
        says,
        group,
        aliases: [],
        mistakes: [],
      })),
    ),
  ];
}
