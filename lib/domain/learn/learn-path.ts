import type { RuleWords } from "@/lib/domain/knowledge/rule-words-schema";

/** Something that has a page to read, or a place on one. */
export type LearnPlace =
  | { step: string }
  | { option: string }
  | { kind: string }
  | { failure: string }
  | { term: string }
  | { rule: Pick<RuleWords, "id" | "step"> };

/** The step that an option or a method belongs to: the first part of its id. */
export function stepOfOption(option: string): string {
  return option.slice(0, option.indexOf("."));
}

/** The address of a page to read. Rules stand on the page of their step, terms all on one. */
export function learnPath(place: LearnPlace): string {
  if ("step" in place) return `/learn/steps/${place.step}`;
  if ("option" in place) return `/learn/steps/${stepOfOption(place.option)}/${place.option}`;
  if ("kind" in place) return `/learn/kinds/${place.kind}`;
  if ("failure" in place) return `/learn/failures/${place.failure}`;
  if ("term" in place) return `/learn/terms#${place.term}`;
  return `/learn/steps/${place.rule.step}#${place.rule.id}`;
}
