import type { Option, Question } from "@/lib/domain/knowledge/step-schema";

/** Whether `other` asks of a board all that `option` asks, and more. */
function isMoreExact(other: Option, option: Option): boolean {
  const asked = new Set(other.shows.map((condition) => JSON.stringify(condition)));
  return (
    asked.size > option.shows.length &&
    option.shows.every((condition) => asked.has(JSON.stringify(condition)))
  );
}

/**
 * Of the options of a question that a board shows (`shown`, their ids), those to name, in the order of the question: an
 * option is left out where another one that is shown asks all the same of a board and more. Two tiers with a hot standby
 * are not called a pilot light, though all that a pilot light asks for is there. Empty only where `shown` is.
 */
export function bestShown(question: Question, shown: readonly string[]): string[] {
  const options = question.options.filter(({ id }) => shown.includes(id));
  return options.filter((option) => !options.some((other) => isMoreExact(other, option))).map(({ id }) => id);
}
